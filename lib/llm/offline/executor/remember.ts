import { isJsonObject, safeParseJson, type Json, type JsonObject } from "#lib/errors/json.ts";
import { matchRequest, type MatchedRequest } from "./match-request.ts";
import type { ApiDocument } from "./read-prompt.ts";

/** What the server knows from the earlier requests of a case. */
export type World = {
  /** Objects that were sent or answered, oldest first. */
  records: JsonObject[];
  /** What was created, with the path it was created at. */
  created: { path: string; record: JsonObject }[];
  /** Ids, as text, of what was deleted. */
  deleted: Set<string>;
  /** Successful answers to reading requests since the last change, by curl line. */
  answers: Map<string, string>;
};

/** Reads the memory of the prompt into what is known by now. */
export function remember(memory: readonly { request: string; answer: string }[], api: ApiDocument): World {
  const world: World = { records: [], created: [], deleted: new Set(), answers: new Map() };
  for (const { request, answer } of memory) {
    const matched = matchRequest(request, api);
    const status = Number(/Status Code: (\d{3})/.exec(answer)?.[1]);
    const parsed = safeParseJson(answer.slice(answer.indexOf("Response:") + "Response:".length).trim());
    if (matched && status >= 200 && status < 300)
      learn(world, matched, parsed.ok ? parsed.value : null, answer);
  }
  return world;
}

function learn(world: World, matched: MatchedRequest, response: Json, answer: string): void {
  const { called, args, path, line } = matched;
  if (called.method === "get") {
    world.answers.set(line, answer);
    collect(response, world.records);
    return;
  }
  world.answers.clear();
  if (called.method === "delete") {
    for (const value of Object.values(args)) world.deleted.add(String(value));
    return;
  }
  const record = { ...args, ...innermost(response) };
  world.records.push(record);
  collect(response, world.records);
  if (called.method === "post") world.created.push({ path, record });
}

/** The object itself, or the one that it wraps: {"data": {...}}. */
function innermost(response: Json): JsonObject {
  if (!isJsonObject(response)) return {};
  const values = Object.values(response);
  const [only] = values;
  return values.length === 1 && isJsonObject(only) ? only : response;
}

function collect(value: Json, into: JsonObject[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, into);
  else if (isJsonObject(value)) {
    into.push(value);
    for (const item of Object.values(value)) collect(item, into);
  }
}

const nameLike = /^(?:name|title|code|symbol|slug|username|uuid|sku|isbn)$|(?:name|title|code|symbol)$/;

/** Names of keys as they are compared: "product_id" and "productId" are the same. */
export const bareKey = (key: string): string => key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** All that is known of the thing that bears one of these ids or names; later words win. Null where nothing is. */
export function knownThing(
  world: World,
  identifiers: readonly (readonly [string, Json])[],
): JsonObject | null {
  const hits = world.records.filter((record) =>
    identifiers.some(([name, value]) => bears(record, bareKey(name), String(value).toLowerCase())),
  );
  return hits.length === 0 ? null : Object.assign({}, ...hits);
}

function bears(record: JsonObject, name: string, value: string): boolean {
  return Object.entries(record).some(([key, one]) => {
    if (typeof one === "object" || String(one).toLowerCase() !== value) return false;
    const bare = bareKey(key);
    return (
      bare === name ||
      (name.endsWith("id") && bare === "id") ||
      (name === "id" && bare.endsWith("id")) ||
      (nameLike.test(name) && nameLike.test(bare))
    );
  });
}
