import { isJsonObject, type Json, type JsonObject } from "#lib/errors/json.ts";
import { bareKey, knownThing, type World } from "./remember.ts";

const isIdKey = (key: string): boolean => bareKey(key).endsWith("id");

/** Lists keep to what happened: what was deleted is in none any more, and what was changed shows its new values. */
export function keepState(value: Json, world: World): Json {
  if (isJsonObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, keepState(item, world)]));
  if (!Array.isArray(value)) return value;
  return value
    .filter((item) => !isJsonObject(item) || !isDeleted(item, world))
    .map((item) => (isJsonObject(item) ? asKnown(item, world) : keepState(item, world)));
}

function isDeleted(item: JsonObject, world: World): boolean {
  return Object.entries(item).some(([key, value]) => isIdKey(key) && world.deleted.has(String(value)));
}

/** A record with all of the item's keys is of the same thing; one that only shares an id may be of another. */
function asKnown(item: JsonObject, world: World): JsonObject {
  const ids = Object.entries(item).filter(([key]) => isIdKey(key));
  const [id] = ids;
  const known = ids.length === 1 && id ? knownThing(world, [id]) : null;
  if (!known || !Object.keys(item).every((key) => key in known)) return item;
  return Object.fromEntries(Object.entries(item).map(([key, value]) => [key, known[key] ?? value]));
}
