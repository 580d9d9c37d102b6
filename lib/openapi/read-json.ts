import { isJsonObject, type Json, type JsonObject } from "#lib/errors/json.ts";

const nothing: JsonObject = Object.freeze({});

/** The object's own value: a key such as `constructor` or `__proto__` never reaches the prototype. */
export function ownValue(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The value where it is an object, else an empty one: a document may hold anything anywhere. */
export const objectOf = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : nothing);

export const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

export const textOf = (value: Json | undefined): string => (typeof value === "string" ? value : "");

/** One token of a JSON pointer, escaped (RFC 6901). */
const pointerToken = (key: string | number): string =>
  String(key).replaceAll("~", "~0").replaceAll("/", "~1");

/** A JSON pointer, "/paths/~1search/get". */
export const pointerOf = (...keys: (string | number)[]): string =>
  keys.map((key) => `/${pointerToken(key)}`).join("");

/** The keys of a JSON pointer; "" and "/" both name the whole. */
export function keysOfPointer(pointer: string): string[] {
  if (pointer === "" || pointer === "/") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}
