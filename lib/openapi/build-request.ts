import { isJsonObject, type Json, type JsonObject } from "#lib/errors/json.ts";
import { isJsonMediaType } from "./media-type.ts";
import { ownValue } from "./read-json.ts";
import { serverUrlOf } from "./server-url.ts";
import type { FunctionParameter, ToolFunction } from "./tool-function.ts";

/** `body` is the text as sent; null where there is none. */
export type BuiltRequest = { method: string; url: string; headers: [string, string][]; body: string | null };

const asText = (value: Json): string => (typeof value === "string" ? value : JSON.stringify(value));

/** As `style: form, explode: true`, the default: a list repeats its name, an object gives its own names. */
function queryPairs(name: string, value: Json): [string, string][] {
  if (Array.isArray(value)) return value.map((item) => [name, asText(item)]);
  if (isJsonObject(value)) return Object.entries(value).map(([key, item]) => [key, asText(item)]);
  return [[name, asText(value)]];
}

const encodePairs = (pairs: [string, string][]): string =>
  pairs
    .map(
      ([name, value]) =>
        `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`,
    )
    .join("&");

const simpleText = (value: Json): string =>
  Array.isArray(value) ? value.map(asText).join(",") : asText(value);

function filledPath(path: string, values: ReadonlyMap<string, Json>): string {
  const withSlash = path.startsWith("/") ? path : `/${path}`;
  return withSlash.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const value = values.get(name);
    return value === undefined ? whole : encodeURIComponent(simpleText(value).toWellFormed());
  });
}

function bodyText(
  called: ToolFunction,
  parameters: FunctionParameter[],
  values: ReadonlyMap<string, Json>,
): string | null {
  if (parameters.length === 0 || called.requestMediaType === null) return null;
  if (values.size === 0 && !parameters.some((parameter) => parameter.required)) return null;
  const [first] = parameters;
  const whole = first?.isWholeBody ? values.get(first.name) : Object.fromEntries(values);
  if (whole === undefined) return null;
  if (isJsonObject(whole) && called.requestMediaType.startsWith("application/x-www-form-urlencoded")) {
    return encodePairs(Object.entries(whole).flatMap(([name, value]) => queryPairs(name, value)));
  }
  return isJsonMediaType(called.requestMediaType) || typeof whole !== "string"
    ? JSON.stringify(whole)
    : whole;
}

/**
 * The HTTP request of a call whose arguments were checked: the real server, path, query, headers and body.
 * An argument that stands in two places (query and body) goes to both.
 */
export function buildRequest(called: ToolFunction, args: JsonObject, document: JsonObject): BuiltRequest {
  const inPlace = (place: FunctionParameter["in"]): FunctionParameter[] =>
    called.parameters.filter((parameter) => parameter.in === place);
  const valuesIn = (place: FunctionParameter["in"]): Map<string, Json> =>
    new Map(
      inPlace(place).flatMap(({ name }) => {
        const value = ownValue(args, name);
        return value === undefined ? [] : [[name, value] as const];
      }),
    );
  const query = encodePairs([...valuesIn("query")].flatMap(([name, value]) => queryPairs(name, value)));
  const body = bodyText(called, inPlace("body"), valuesIn("body"));
  const cookies = [...valuesIn("cookie")].map(([name, value]) => `${name}=${simpleText(value)}`);
  const headers: [string, string][] = [...valuesIn("header")].map(([name, value]) => [
    name,
    simpleText(value),
  ]);
  if (cookies.length > 0) headers.push(["Cookie", cookies.join("; ")]);
  if (body !== null) headers.push(["Content-Type", called.requestMediaType ?? "application/json"]);
  const url = `${serverUrlOf(document)}${filledPath(called.path, valuesIn("path"))}${query === "" ? "" : `?${query}`}`;
  return { method: called.method.toUpperCase(), url, headers, body };
}
