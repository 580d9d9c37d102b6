import { rougeL } from "../rouge-l.ts";
import { findPlaceholder } from "./find-placeholder.ts";
import { namesApi } from "./names-api.ts";

/** Instructions of one tool that are closer than this to one another say the same. */
export const tooCloseRougeL = 0.7;
const maxCharacters = 2_000;

/** Why an instruction is not taken, in words for the model that wrote it; null where it is. */
export function whyRefused(
  text: string,
  { toolName, others }: { toolName: string; others: readonly string[] },
): string | null {
  if (text.length > maxCharacters) return `It is longer than ${maxCharacters} characters.`;
  if (namesApi(text, toolName)) return `It names the API ("${toolName}"), which users do not know.`;
  const placeholder = findPlaceholder(text);
  if (placeholder !== null) return `It holds a placeholder (${placeholder}) instead of a real value.`;
  const near = others.find((other) => rougeL(text, other) > tooCloseRougeL);
  if (near !== undefined) return `It is too close to another one: ${JSON.stringify(near)}.`;
  return null;
}
