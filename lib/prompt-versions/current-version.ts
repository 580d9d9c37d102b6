import type { AnyPrompt } from "#lib/prompts/all-prompts.ts";
import type { PromptVersionRow } from "./schemas.ts";

const isSame = (a: PromptVersionRow["messages"], b: AnyPrompt["template"]): boolean =>
  a.length === b.length &&
  a.every(({ role, content }, index) => role === b[index]?.role && content === b[index].content);

/**
 * The version that new runs start with: the newest stored one, unless that is a built-in text of an older
 * release; then this release's text comes next. `isStored` is false where it is in the code alone.
 * @param stored of this prompt, by version
 */
export function currentVersion(
  prompt: Pick<AnyPrompt, "version" | "template">,
  stored: readonly PromptVersionRow[],
): { row: PromptVersionRow; isStored: boolean } {
  const last = stored.at(-1);
  if (last && (last.source === "edited" || isSame(last.messages, prompt.template)))
    return { row: last, isStored: true };
  const row: PromptVersionRow = {
    version: last ? last.version + 1 : prompt.version,
    source: "built-in",
    reason: "",
    actorId: "paddock",
    createdAt: null,
    messages: [...prompt.template],
  };
  return { row, isStored: false };
}
