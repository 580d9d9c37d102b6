import { z } from "zod";
import { Agent } from "#lib/llm/chat.ts";

export const PromptMessage = z.object({
  role: z.enum(["system", "user", "assistant"]),
  content: z.string().min(1).max(50_000),
});
export const PromptMessages = z.array(PromptMessage).min(1).max(10);

export const PromptSource = z.enum(["built-in", "edited"]);
export type PromptSource = z.infer<typeof PromptSource>;

export const PromptRow = z.object({
  name: z.string(),
  title: z.string(),
  agent: Agent,
  /** The version that new runs start with. */
  version: z.number().int(),
  source: PromptSource,
});
export type PromptRow = z.infer<typeof PromptRow>;

export const PromptVersionRow = z.object({
  version: z.number().int(),
  source: PromptSource,
  reason: z.string(),
  actorId: z.string(),
  /** Null for a built-in text that no run has started with yet. */
  createdAt: z.iso.datetime().nullable(),
  messages: PromptMessages,
});
export type PromptVersionRow = z.infer<typeof PromptVersionRow>;

export const PromptDetail = PromptRow.extend({
  slots: z.array(
    z.object({ name: z.string(), about: z.string(), block: z.string().nullable(), isRequired: z.boolean() }),
  ),
  /** The text that this release of Paddock brings. */
  builtIn: PromptMessages,
  /** Newest first. */
  versions: z.array(PromptVersionRow),
});
export type PromptDetail = z.infer<typeof PromptDetail>;

/** `version`: the one that was seen. */
export const EditPrompt = z.object({
  version: z.number().int(),
  messages: PromptMessages,
  reason: z.string().max(500).default(""),
});
export type EditPrompt = z.infer<typeof EditPrompt>;

/** Shown with the values of the tool; without one, with those of the tool that is newest. */
export const PreviewPrompt = z.object({ messages: PromptMessages, toolId: z.uuid().optional() });
export type PreviewPrompt = z.infer<typeof PreviewPrompt>;

export const PromptPreview = z.object({
  toolId: z.uuid().nullable(),
  toolName: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  /** About four characters a token. */
  tokens: z.number().int(),
  problems: z.array(z.object({ at: z.string(), code: z.string(), message: z.string() })),
});
export type PromptPreview = z.infer<typeof PromptPreview>;
