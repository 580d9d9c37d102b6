import { definePrompt } from "#lib/prompts/define-prompt.ts";
import { FENCE_RULE } from "#lib/prompts/fence.ts";
import {
  type InstructionsValues,
  instructionRules,
  instructionsOpening,
  instructionsQuestion,
  instructionsSlots,
  instructionsSlotValues,
  lengthRules,
} from "#lib/prompts/instructions.ts";
import type { TemplatePrompt } from "#lib/prompts/prompt.ts";

const WANTED = {
  single: {
    title: "Instructions: one call",
    rule: "Each request is done with exactly one call of one function. Vary which function it is.",
    example: "Is the water still high in Whitby at six this evening?",
  },
  several: {
    title: "Instructions: several calls",
    rule: "Each request takes several calls, one after the other, where a later call needs what an earlier one found: name the thing, never its identifier. Vary which functions are needed.",
    example: "Find the harbour nearest to Bamburgh Castle and tell me when it falls dry there on Friday.",
  },
  parallel: {
    title: "Instructions: parallel calls",
    rule: "Each request holds two or three wishes that don't depend on one another, so that their calls could be made at once: the same function for two things, or two functions.",
    example: "When is high water in Whitby on Sunday, and when is it in Scarborough?",
  },
  "missing-parameter": {
    title: "Instructions: something is missing",
    rule: "Each request leaves out one fact without which no call can be made, such as the place, the day or the name. The user has simply not thought of it: nothing hints that it is missing, and it follows from nothing that is said. All else is concrete.",
    example: "When is high water on Sunday morning? I want to take the children swimming.",
  },
  "no-fitting-tool": {
    title: "Instructions: no function fits",
    rule: "Each request is one that none of the functions can carry out, nor all of them together. It may lie close to their subject, or somewhere else entirely; it is meant in earnest and is clear.",
    example: "Please book me a berth in Whitby harbour for the first week of August.",
  },
  "direct-answer": {
    title: "Instructions: answered without a call",
    rule: "Each request is one that a good assistant answers at once, with no call: general knowledge that does not change, a word explained, thanks, or the question what it can help with.",
    example: "What does it mean when sailors speak of a neap tide?",
  },
} as const;

/** What an instruction is written for: three ways to be solvable, and the other behaviours. */
export type WritingAim = keyof typeof WANTED;

function rulesOf({ rule, example }: (typeof WANTED)[WritingAim]): string {
  return `${instructionsOpening}

Rules
${lengthRules}
- ${rule}
${instructionRules}
- ${FENCE_RULE}

Example of a request, for a tide table API: ${example}`;
}

function promptFor(aim: WritingAim): TemplatePrompt<InstructionsValues> {
  const wanted = WANTED[aim];
  return definePrompt<InstructionsValues>({
    name: `instructions-${aim}`,
    version: 1,
    agent: "user",
    title: wanted.title,
    template: [
      { role: "system", content: rulesOf(wanted) },
      {
        role: "user",
        content: instructionsQuestion.replace("Write {{count}}.", `Wanted: ${aim}.\nWrite {{count}}.`),
      },
    ],
    slots: instructionsSlots,
    slotValues: instructionsSlotValues,
  });
}

/** Stage 5 for one behaviour, in place of the instructions prompt. */
export const behaviourPrompts: Record<WritingAim, TemplatePrompt<InstructionsValues>> = {
  single: promptFor("single"),
  several: promptFor("several"),
  parallel: promptFor("parallel"),
  "missing-parameter": promptFor("missing-parameter"),
  "no-fitting-tool": promptFor("no-fitting-tool"),
  "direct-answer": promptFor("direct-answer"),
};
