import type { Json, JsonObject } from "#lib/errors/json.ts";
import type { DocumentedFunction } from "#lib/llm/offline/read-documentation.ts";
import type { Random } from "#lib/random/random.ts";

const NUMBER_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A mistake that models make: an accepted value in the plural, a number in words, a required input left out. */
export function slipped(target: DocumentedFunction, args: JsonObject, random: Random): JsonObject | null {
  const slips = target.parameters.flatMap((parameter): [string, Json | undefined][] => {
    const value = args[parameter.name];
    if (value === undefined) return [];
    if (
      parameter.accepted.length > 0 &&
      typeof value === "string" &&
      !parameter.accepted.includes(`${value}s`)
    )
      return [[parameter.name, `${value}s`]];
    if (parameter.type === "integer" && typeof value === "number" && value >= 0 && value <= 10)
      return [[parameter.name, NUMBER_WORDS[value]]];
    return parameter.required && !/id$/i.test(parameter.name) ? [[parameter.name, undefined]] : [];
  });
  if (slips.length === 0) return null;
  const [name, value] = random.pick(slips);
  const { [name]: _, ...others } = args;
  return value === undefined ? others : { ...args, [name]: value };
}
