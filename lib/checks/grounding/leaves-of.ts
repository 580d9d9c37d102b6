import type { Json } from "#lib/errors/json.ts";
import { jsonPathOf } from "#lib/openapi/json-path.ts";

export type Leaf = { keys: (string | number)[]; value: string | number | boolean | null };

/** Deeper than any answer worth looking into. */
const DEPTH_MAX = 40;

/** Every value of a JSON that holds no other, in order, with its place. */
export function leavesOf(value: Json, keys: (string | number)[] = []): Leaf[] {
  if (keys.length > DEPTH_MAX) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...keys, index]));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...keys, key]));
  return [{ keys, value }];
}

export const pathOfLeaf = (leaf: Leaf): string => jsonPathOf(leaf.keys);
