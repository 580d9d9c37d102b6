import type { Json, JsonObject } from "#lib/errors/json.ts";
import { objectOf, ownValue } from "./read-json.ts";

const bare = (mediaType: string): string => (mediaType.split(";")[0] ?? "").trim().toLowerCase();

export const isJsonMediaType = (mediaType: string): boolean =>
  /^application\/(.+\+)?json$/.test(bare(mediaType));

/** Text that a model can read and write: `text/*`, JSON, and forms, which are sent as fields. */
export const isTextMediaType = (mediaType: string): boolean =>
  bare(mediaType).startsWith("text/") ||
  isJsonMediaType(mediaType) ||
  bare(mediaType) === "application/x-www-form-urlencoded" ||
  bare(mediaType) === "*/*";

export type Content = { mediaType: string; schema: Json | undefined };

/** Of a `content` object: the first text entry, else the first; null where there is none. */
export function contentOf(owner: JsonObject): Content | null {
  const entries = Object.entries(objectOf(ownValue(owner, "content")));
  const [mediaType, entry] = entries.find(([key]) => isTextMediaType(key)) ?? entries[0] ?? [];
  return mediaType === undefined ? null : { mediaType, schema: ownValue(objectOf(entry), "schema") };
}
