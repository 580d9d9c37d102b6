import type { BuiltRequest } from "./build-request.ts";

/** Between single quotes, as a shell reads it: nothing in the text can end the quotes. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, " ");

/** The request as one curl line: `curl -X POST 'https://…' -H 'Content-Type: application/json' -d '{…}'`. */
export function curlLine(request: BuiltRequest): string {
  const headers = request.headers.map(([name, value]) => `-H ${quoted(oneLine(`${name}: ${value}`))}`);
  const body = request.body === null ? [] : [`-d ${quoted(oneLine(request.body))}`];
  return ["curl", "-X", request.method, quoted(request.url), ...headers, ...body].join(" ");
}
