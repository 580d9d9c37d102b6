import { listOf, objectOf, ownValue, textOf } from "#lib/openapi/read-json.ts";
import type { JsonObject } from "#lib/errors/json.ts";

/** A document that names no server gets the API's link as its one. @returns the same object where nothing was missing */
export function completeDocument(document: JsonObject, link: string): JsonObject {
  const [server] = listOf(ownValue(document, "servers"));
  if (textOf(ownValue(objectOf(server), "url")).trim() !== "" || link.trim() === "") return document;
  return { ...document, servers: [{ url: link.trim() }] };
}
