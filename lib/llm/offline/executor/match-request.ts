import { isJsonObject, safeParseJson, type Json, type JsonObject } from "#lib/errors/json.ts";
import { coerceValue } from "#lib/openapi/coerce-value.ts";
import { typesOf } from "#lib/openapi/object-shape.ts";
import { serverUrlOf } from "#lib/openapi/server-url.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import { readCurl } from "./read-curl.ts";
import type { ApiDocument } from "./read-prompt.ts";

export type MatchedRequest = {
  called: ToolFunction;
  /** All that was sent, whatever its place. */
  args: JsonObject;
  /** Without server and query. */
  path: string;
  line: string;
};

/** Finds the operation that a curl line calls, and reads its arguments back. Null where there is none. */
export function matchRequest(line: string, api: ApiDocument): MatchedRequest | null {
  const curl = readCurl(line);
  if (!curl) return null;
  const server = serverUrlOf(api.document);
  const rest = curl.url.startsWith(server)
    ? curl.url.slice(server.length)
    : curl.url.replace(/^\w+:\/\/[^/]*/, "");
  const [path = "", query = ""] = rest.split(/\?(.*)/s);
  const candidates = api.functions.filter((one) => one.method.toUpperCase() === curl.method.toUpperCase());
  const matches = candidates
    .map((called) => ({ called, values: matchPath(called.path, path) }))
    .filter((match): match is { called: ToolFunction; values: Map<string, string> } => match.values !== null)
    .toSorted((a, b) => a.values.size - b.values.size);
  const match = matches[0];
  if (!match) return null;
  const args = {
    ...typed(match.called, [...match.values]),
    ...typed(match.called, queryPairs(query)),
    ...bodyOf(curl.body),
  };
  return { called: match.called, args, path, line };
}

function matchPath(template: string, path: string): Map<string, string> | null {
  const parts = template.replace(/^\//, "").split("/");
  const given = path.replace(/^\//, "").split("/");
  if (parts.length !== given.length) return null;
  const values = new Map<string, string>();
  for (const [index, part] of parts.entries()) {
    const names = [...part.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
    const pattern = part
      .split(/\{[^{}]*\}/)
      .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("(.+)");
    const found = new RegExp(`^${pattern}$`).exec(given[index] ?? "");
    if (!found) return null;
    for (const [place, name] of names.entries()) values.set(name, decode(found[place + 1] ?? ""));
  }
  return values;
}

function queryPairs(query: string): [string, string][] {
  return query
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => {
      const [name = "", value = ""] = pair.split(/=(.*)/s);
      return [decode(name), decode(value)];
    });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Text from an address, as the types that the parameters have; a repeated name is a list. */
function typed(called: ToolFunction, pairs: readonly (readonly [string, string])[]): JsonObject {
  const texts = Map.groupBy(pairs, ([name]) => name);
  const entries = [...texts].map(([name, group]): [string, Json] => {
    const schema = called.parameters.find((parameter) => parameter.name === name)?.schema ?? {};
    const values = group.map(([, value]) => value);
    const isList = typesOf(schema).includes("array");
    return [name, isList ? values : coerceValue(values[0] ?? "", typesOf(schema))];
  });
  return Object.fromEntries(entries);
}

function bodyOf(body: string | null): JsonObject {
  if (body === null) return {};
  const parsed = safeParseJson(body);
  if (parsed.ok) return isJsonObject(parsed.value) ? parsed.value : {};
  return Object.fromEntries(queryPairs(body));
}
