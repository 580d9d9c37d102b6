import { definePrompt } from "#lib/prompts/define-prompt.ts";
import type { TemplatePrompt } from "#lib/prompts/prompt.ts";
import type { TemplateMessage } from "#lib/prompts/template.ts";

/** A version of a prompt's text as it is stored. */
export type PinnedTemplate = { version: number; messages: TemplateMessage[] };
/** By the prompt's name: the versions that a run started with. A prompt without one is the built-in one. */
export type PinnedPrompts = Readonly<Record<string, PinnedTemplate>>;

/** Reading a template takes longer than rendering it, and a case renders it again and again. */
const known = new WeakMap<PinnedTemplate, unknown>();

/** The prompt with the text that was pinned for it, else as built in. */
export function pinnedPrompt<Values>(
  prompt: TemplatePrompt<Values>,
  pinned: PinnedPrompts | undefined,
): TemplatePrompt<Values> {
  const chosen = pinned?.[prompt.name];
  if (chosen === undefined) return prompt;
  const before = known.get(chosen) as TemplatePrompt<Values> | undefined;
  if (before) return before;
  const made = definePrompt({ ...prompt, version: chosen.version, template: chosen.messages });
  known.set(chosen, made);
  return made;
}
