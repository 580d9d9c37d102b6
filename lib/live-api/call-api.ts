import { AppError } from "#lib/errors/app-error.ts";
import { pinAddress, type Resolve } from "./pin-address.ts";
import { placeSecrets, type OutgoingRequest } from "./place-secrets.ts";
import { readText } from "./read-text.ts";
import { secretTexts, withoutSecrets, type Secret } from "./secrets.ts";
import { type RawAnswer, sendRequest } from "./send-request.ts";
import { tlsFailure } from "./tls-failure.ts";

const REDIRECTS_MAX = 5;

export type CallApiOptions = {
  secrets: readonly Secret[];
  /** PADDOCK_ALLOWED_HOSTS */
  allowedHosts: string;
  resolve: Resolve;
  /** For all of it, redirects and body included. */
  timeoutMs: number;
  /** Of a body; the rest is not read. */
  bytesMax: number;
};

/** `retryAfterMs`: how long the API asked to wait; null where it said nothing. */
export type ApiAnswer = { statusCode: number; body: string; retryAfterMs: number | null };

const failed = (statusCode: number, error: string): ApiAnswer => ({
  statusCode,
  body: JSON.stringify({ error }),
  retryAfterMs: null,
});

/**
 * Sends a request to a real API and reads its answer, redirects followed. Secrets go to the API's own origin only,
 * and are in no answer and no error. An API that takes too long has "answered" 504.
 * @throws AppError "bad-input" where an address is not public and not listed; "unavailable" where nobody answers
 */
export async function callApi(request: OutgoingRequest, options: CallApiOptions): Promise<ApiAnswer> {
  const signal = AbortSignal.timeout(options.timeoutMs);
  try {
    return await follow(request, options, signal);
  } catch (error) {
    if (signal.aborted)
      return failed(504, `The API did not answer within ${options.timeoutMs / 1_000} seconds.`);
    if (error instanceof AppError) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    // A header or path that cannot be sent comes from the caller's values.
    if (/^ERR_(?:INVALID|UNESCAPED|HTTP_INVALID)/.test(code))
      return failed(400, "The request holds characters that cannot be sent.");
    if (/^(?:Z_|ERR_BROTLI|HPE_)/.test(code)) return failed(502, "The API's answer could not be read.");
    const reason = tlsFailure(code);
    const why = reason === null ? code : `${reason}, ${code}`;
    throw new AppError("unavailable", `The API at ${request.url.host} cannot be reached (${why}).`);
  }
}

/** A look-up cannot be ended, but waited for no longer. */
function rejectedAt(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const end = (): void => reject(signal.reason instanceof Error ? signal.reason : new Error("aborted"));
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
  });
}

async function follow(
  first: OutgoingRequest,
  options: CallApiOptions,
  signal: AbortSignal,
): Promise<ApiAnswer> {
  const texts = secretTexts(options.secrets);
  // What is read too much is thrown away after the secrets were taken out: none can hang over the edge.
  const slack = texts[0]?.length ?? 0;
  let request = first;
  for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects += 1) {
    const isOwn = request.url.origin === first.url.origin;
    const pinned = await Promise.race([
      pinAddress(request.url, options.allowedHosts, options.resolve),
      rejectedAt(signal),
    ]);
    const sent = isOwn ? placeSecrets(request, options.secrets) : request;
    const raw = await sendRequest(sent, pinned, { bytesMax: options.bytesMax + slack, signal });
    const next = nextRequest(request, raw, first.url.origin, texts);
    if (next === null) return answerOf(raw, texts, slack);
    request = next;
  }
  return failed(502, `The API redirected more than ${REDIRECTS_MAX} times.`);
}

/** Where a redirect leads (RFC 9110, 15.4); null where there is none to follow. */
function nextRequest(
  request: OutgoingRequest,
  { statusCode, headers }: RawAnswer,
  ownOrigin: string,
  texts: readonly string[],
): OutgoingRequest | null {
  const { location } = headers;
  if (![301, 302, 303, 307, 308].includes(statusCode) || location === undefined) return null;
  if (!URL.canParse(location, request.url)) return null;
  const url = new URL(location, request.url);
  url.username = "";
  url.password = "";
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  const isOwn = url.origin === ownOrigin;
  if (!isOwn && withoutSecrets(url.href, texts) !== url.href) return null;
  const becomesGet = statusCode === 303 || (statusCode < 303 && request.method === "POST");
  const kept = new Map(request.headers);
  for (const name of [...(becomesGet ? ["content-type"] : []), ...(isOwn ? [] : ["authorization", "cookie"])])
    kept.delete(name);
  return becomesGet
    ? { method: request.method === "HEAD" ? "HEAD" : "GET", url, headers: kept, body: null }
    : { ...request, url, headers: kept };
}

function answerOf(raw: RawAnswer, texts: readonly string[], slack: number): ApiAnswer {
  const whole = withoutSecrets(readText(raw.bytes, raw.headers["content-type"] ?? "", raw.isCut), texts);
  const retryAfter = Number(raw.headers["retry-after"]);
  return {
    statusCode: raw.statusCode,
    body: (raw.isCut && !whole.startsWith('{"note":') ? whole.slice(0, whole.length - slack) : whole)
      .replaceAll("\u0000", "\uFFFD")
      .toWellFormed(),
    retryAfterMs:
      raw.headers["retry-after"] !== undefined && Number.isFinite(retryAfter) && retryAfter >= 0
        ? retryAfter * 1_000
        : null,
  };
}
