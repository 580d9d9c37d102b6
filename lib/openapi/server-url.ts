import type { JsonObject } from "#lib/errors/json.ts";
import { listOf, objectOf, ownValue, textOf } from "./read-json.ts";

/** The first server's URL, its variables filled with their defaults, without a slash at its end; "" where there is none. */
export function serverUrlOf(document: JsonObject): string {
  const server = objectOf(listOf(ownValue(document, "servers"))[0]);
  const variables = objectOf(ownValue(server, "variables"));
  const url = textOf(ownValue(server, "url")).replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const value = ownValue(objectOf(ownValue(variables, name)), "default");
    return typeof value === "string" ? value : whole;
  });
  return url.trim().replace(/\/+$/, "");
}
