const UNIT_MS: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** "6m0s", "120ms", "1.5s", or plain seconds. */
function durationMs(text: string): number | null {
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1_000);
  if (!/^(\d+(\.\d+)?(ms|[smh]))+$/.test(text)) return null;
  const parts = text.matchAll(/(\d+(?:\.\d+)?)(ms|[smh])/g);
  return Math.ceil(
    [...parts].reduce((sum, [, count, unit]) => sum + Number(count) * (UNIT_MS[unit ?? ""] ?? 0), 0),
  );
}

/**
 * Milliseconds after which an endpoint takes calls again that says it takes none now (x-ratelimit-remaining-requests
 * and -tokens at 0, with their -reset-); null where it takes some, or says nothing.
 */
export function readRateLimit(headers: Pick<Headers, "get">): number | null {
  const waits = ["requests", "tokens"].map((what) => {
    const left = headers.get(`x-ratelimit-remaining-${what}`);
    if (left === null || left.trim() === "" || Number(left) > 0) return null;
    return durationMs(headers.get(`x-ratelimit-reset-${what}`)?.trim() ?? "");
  });
  const known = waits.filter((wait) => wait !== null);
  return known.length === 0 ? null : Math.max(...known);
}
