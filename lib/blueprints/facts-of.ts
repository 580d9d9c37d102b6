import { leavesOf } from "#lib/checks/grounding/leaves-of.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import type { BlueprintCall } from "./schemas.ts";

type Value = string | number | boolean;
/** A value of a golden call, with words for what it is. */
export type Fact = { label: string; value: Value };

/**
 * What the user must say so that the calls can be made, and what the user cannot know: what only the answers tell.
 * `isNeeded` false: the function does the same where nothing is said.
 */
export function factsOf(
  calls: readonly Pick<BlueprintCall, "action" | "args" | "found">[],
  functions: readonly ToolFunction[],
): { told: (Fact & { isNeeded: boolean })[]; withheld: Fact[] } {
  const told: (Fact & { isNeeded: boolean })[] = [];
  const withheld: Fact[] = [];
  for (const { action, args, found } of calls) {
    const called = functions.find(({ name }) => name === action);
    for (const [name, value] of Object.entries(args)) {
      const parameter = called?.parameters.find((one) => one.name === name);
      for (const leaf of leavesOf(value, [name])) {
        if (leaf.value === null || leaf.value === "") continue;
        const label = leaf.keys.filter((key) => typeof key === "string").join(" ");
        const fact = { label, value: leaf.value };
        if (Object.hasOwn(found, name)) withheld.push(fact);
        else
          told.push({
            ...fact,
            isNeeded: typeof leaf.value !== "boolean" && parameter?.default !== leaf.value,
          });
      }
    }
  }
  const isTold = ({ value }: Fact): boolean => told.some((one) => one.value === value);
  return { told, withheld: withheld.filter((one) => !isTold(one)) };
}
