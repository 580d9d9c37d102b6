/**
 * Milliseconds that a server asks to wait: `retry-after-ms`, or Retry-After in seconds or as an
 * HTTP date (RFC 9110, 10.2.3). Null where it says nothing readable.
 */
export function readRetryAfter(headers: Pick<Headers, "get"> | undefined, now: Date): number | null {
  const exact = headers?.get("retry-after-ms");
  if (exact && /^\d+(\.\d+)?$/.test(exact)) return Math.ceil(Number(exact));
  const given = headers?.get("retry-after")?.trim();
  if (!given) return null;
  if (/^\d+(\.\d+)?$/.test(given)) return Math.ceil(Number(given) * 1_000);
  const at = Date.parse(given);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}
