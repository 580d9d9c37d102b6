import type { Json } from "#lib/errors/json.ts";
import type { Attribute } from "#lib/llm/offline/domain.ts";
import type { Random } from "#lib/random/random.ts";

/** What each source of chance has picked before, so that three items of a list bear three names. */
const picked = new WeakMap<Random, Map<string, Set<string>>>();

/** Picks from a list, without repeating within one source of chance until the list is used up. */
export function pickFresh(key: string, values: readonly string[], random: Random): string {
  let keys = picked.get(random);
  if (keys === undefined) picked.set(random, (keys = new Map()));
  let used = keys.get(key);
  if (used === undefined || values.every((value) => used?.has(value))) keys.set(key, (used = new Set()));
  const free = values.filter((value) => !used.has(value));
  const value = random.pick(free);
  used.add(value);
  return value;
}

/** A day of 2025 as YYYY-MM-DD. */
export function sampleDate(random: Random): string {
  return new Date(Date.UTC(2025, 0, 1 + random.integer(0, 364))).toISOString().slice(0, 10);
}

export function sampleTime(random: Random): string {
  return `${String(random.integer(7, 21)).padStart(2, "0")}:${random.pick(["00", "15", "30", "45"])}`;
}

/** Short, opaque and stable to read: "k4821". */
export function sampleId(random: Random): string {
  return `${random.pick(["a", "b", "c", "d", "k", "m", "p", "r", "t", "x"])}${random.integer(1_000, 9_999)}${random.pick(["", "f", "q", "z"])}`;
}

export function sampleRange(range: NonNullable<Attribute["range"]>, random: Random): number {
  const factor = 10 ** range.decimals;
  return random.integer(Math.round(range.minimum * factor), Math.round(range.maximum * factor)) / factor;
}

/** A value of an attribute of the grammar. */
export function sampleAttribute(attribute: Attribute, random: Random): Json {
  const { kind, range, values, type, isList, name } = attribute;
  if (kind === "date") return sampleDate(random);
  if (kind === "time") return sampleTime(random);
  if (kind === "datetime") return `${sampleDate(random)}T${sampleTime(random)}:00Z`;
  if (kind === "id") return sampleId(random);
  if (range !== null) return sampleRange(range, random);
  if (type === "boolean") return random.chance(0.7);
  if (isList) return random.shuffle(values).slice(0, Math.min(values.length, random.integer(2, 3)));
  if (values.length === 0) return name;
  return attribute.isEnum ? random.pick(values) : pickFresh(name, values, random);
}
