import type { Secret } from "./secrets.ts";

export type OutgoingRequest = { method: string; url: URL; headers: Map<string, string>; body: string | null };

/** Names that belong to the connection, not to a caller. */
const ownNames = new Set([
  "host",
  "connection",
  "content-length",
  "transfer-encoding",
  "accept-encoding",
  "upgrade",
  "expect",
  "te",
  "trailer",
  "keep-alive",
]);

const headerName = (name: string): string => name.trim().toLowerCase();

/** Headers of the call, without those that would break the connection. */
export function callerHeaders(headers: readonly (readonly [string, string])[]): Map<string, string> {
  const kept = headers
    .map(([name, value]): [string, string] => [headerName(name), value])
    .filter(([name]) => !ownNames.has(name) && !name.startsWith("proxy-"));
  return new Map([
    ["accept", "application/json, text/*;q=0.9, */*;q=0.5"],
    ["user-agent", "Paddock"],
    ...kept,
  ]);
}

/** The request with its secrets in headers and query. Those of the path are in its address already. */
export function placeSecrets(request: OutgoingRequest, secrets: readonly Secret[]): OutgoingRequest {
  const url = new URL(request.url);
  const headers = new Map(request.headers);
  for (const { place, name, value } of secrets) {
    if (place === "query") url.searchParams.set(name, value);
    if (place === "header") headers.set(headerName(name), value);
  }
  return { ...request, url, headers };
}
