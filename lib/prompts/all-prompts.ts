import { assistantPrompt } from "#lib/prompts/assistant.ts";
import { assistantToolsPrompt } from "#lib/prompts/assistant-tools.ts";
import { blueprintInstructionPrompt } from "#lib/prompts/blueprint-instruction.ts";
import { behaviourPrompts } from "#lib/prompts/behaviours.ts";
import { documentationContinuePrompt } from "#lib/prompts/documentation-continue.ts";
import { documentationPrompt } from "#lib/prompts/documentation.ts";
import { executorPrompt } from "#lib/prompts/executor.ts";
import { functionsPrompt } from "#lib/prompts/functions.ts";
import { instructionsPrompt } from "#lib/prompts/instructions.ts";
import { introductionPrompt } from "#lib/prompts/introduction.ts";
import { judgePrompts } from "#lib/prompts/judge.ts";
import type { TemplatePrompt } from "#lib/prompts/prompt.ts";
import { userPrompt } from "#lib/prompts/user.ts";

export type AnyPrompt = TemplatePrompt<never>;

/** Every prompt that people can read and edit, in the order of the work. */
export const allPrompts: readonly AnyPrompt[] = [
  introductionPrompt,
  functionsPrompt,
  documentationPrompt,
  documentationContinuePrompt,
  instructionsPrompt,
  ...Object.values(behaviourPrompts),
  blueprintInstructionPrompt,
  assistantPrompt,
  assistantToolsPrompt,
  userPrompt,
  executorPrompt,
  ...Object.values(judgePrompts),
];
