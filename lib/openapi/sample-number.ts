import type { Random } from "#lib/random/random.ts";
import { ownValue } from "./read-json.ts";
import type { JsonSchema } from "./tool-function.ts";

const SPAN = 1_000;

const numberIn = (schema: JsonSchema, key: string): number | null => {
  const value = ownValue(schema, key);
  return typeof value === "number" ? value : null;
};

/** A multiple of the step within both ends, or the nearest that there is. */
function multipleWithin(least: number, most: number, step: number, random: Random): number {
  const [first, last] = [Math.ceil(least / step), Math.floor(most / step)];
  return (last <= first ? first : random.integer(first, Math.min(last, first + SPAN))) * step;
}

/** Within the limits that the schema states; between 0 and 1,000 where it states none. */
export function sampleNumber(schema: JsonSchema, type: "integer" | "number", random: Random): number {
  const [above, below] = [numberIn(schema, "exclusiveMinimum"), numberIn(schema, "exclusiveMaximum")];
  const step = type === "integer" ? 1 : 0.01;
  const least = Math.max(numberIn(schema, "minimum") ?? -Infinity, above === null ? -Infinity : above + step);
  const most = Math.min(numberIn(schema, "maximum") ?? Infinity, below === null ? Infinity : below - step);
  const start = Number.isFinite(least)
    ? least
    : Number.isFinite(most)
      ? Math.min(most - SPAN, 0)
      : type === "integer"
        ? 1
        : 0;
  const end = Number.isFinite(most) ? most : start + SPAN;
  const multiple = numberIn(schema, "multipleOf");
  if (multiple !== null && multiple > 0) return multipleWithin(start, end, multiple, random);
  if (type === "integer") return multipleWithin(start, end, 1, random);
  // Between two open ends that lie closer than a cent there is still a middle.
  if (end < start) return ((above ?? least) + (below ?? most)) / 2;
  const value = Math.round((start + random.next() * (end - start)) * 100) / 100;
  return Math.min(Math.max(value, start), end);
}
