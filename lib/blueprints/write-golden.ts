import type { Json } from "#lib/errors/json.ts";
import type { BlueprintCall } from "./schemas.ts";

/**
 * Golden calls as ToolAlpaca writes them: the input is a text, and what an earlier call answers stands in it as
 * `${kiteId from searchKites}`, without quotes.
 */
export function writeGolden(calls: readonly BlueprintCall[]): { Action: string; Action_Input: string }[] {
  return calls.map(({ action, args, found }) => {
    const entries = Object.entries(args).map(([name, value]) => {
      const at = found[name];
      const source = at ? calls[at.call] : undefined;
      const told = at?.keys.findLast((key) => typeof key === "string") ?? name;
      return `${JSON.stringify(name)}: ${source ? `\${${told} from ${source.action}}` : spaced(value)}`;
    });
    return { Action: action, Action_Input: `{${entries.join(", ")}}` };
  });
}

/** JSON with a space after each colon and comma, as the published files have it. */
function spaced(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${spaced(one)}`);
  return `{${entries.join(", ")}}`;
}
