import type { Rubric } from "#lib/checks/judge/schemas.ts";
import { definePrompt } from "#lib/prompts/define-prompt.ts";
import { FENCE_RULE, fence } from "#lib/prompts/fence.ts";
import type { TemplatePrompt } from "#lib/prompts/prompt.ts";

export type JudgeValues = {
  nlDocumentation: string;
  instruction: string;
  transcript: readonly { thought: string; action: string; actionInput: string; observation: string }[];
  finalAnswer: string;
};

const CLOSE = `Then a line "Reason: " with one or two sentences that name what decided it, and nothing after it.
- ${FENCE_RULE}`;

const rules: Record<Rubric, string> = {
  verdict: `You judge how an assistant used the functions of a web API for a user. You see the functions, the request, every call with what came back, and the final answer. Judge two things apart from each other.

- Process: were the calls right? The functions fit the request, nothing needed is left out and nothing useless is done; each value comes from the request or from what came back before, none is made up; an error is dealt with, not passed over.
- Response: is the final answer right? It says what was asked for, it agrees with what came back and adds nothing to it, and it owns up to what did not work.
- For each say Yes, No or Uncertain, and no other word. Uncertain is for what cannot be told from what you see.

Answer with the line "Process: " and your word, the line "Response: " and your word. ${CLOSE}`,
  instruction: `You judge the request that a user made of an assistant with the functions of a web API, not what the assistant made of it. Give 1 (very low) to 5 (very high) for each of these.

- Difficulty: how much thought and how many calls it takes.
- Uniqueness: how far it is from what everybody would ask first.
- Quality: how clear it is, and how much of what is needed it says.
- Realism: how likely a real person would write it like that, without words out of the documentation.
- Verifiability: how well one can tell whether an answer is right.
- Stability: how little the right answer depends on the day it is asked.

Answer with six lines, "Difficulty: " and so on, each with one whole number. ${CLOSE}`,
  answer: `You judge the final answer that an assistant gave a user after it used the functions of a web API. Give 1 (very low) to 5 (very high) for each of these.

- Completeness: it covers everything that was asked, with what came back.
- Conciseness: it says so in few words, without raw data, repetition or talk about functions.

Answer with two lines, "Completeness: " and "Conciseness: ", each with one whole number. ${CLOSE}`,
};

const CASE = `The functions:

{{documentation}}

The request:

{{instruction}}

{{#transcript}}
What was called and what came back:

{{transcript}}

{{/transcript}}
{{^transcript}}
Nothing was called.

{{/transcript}}
The final answer:

{{answer}}

Your judgement:`;

const titles: Record<Rubric, string> = {
  verdict: "Judge: process and response",
  instruction: "Judge: the instruction",
  answer: "Judge: the answer",
};

const judgeOf = (rubric: Rubric): TemplatePrompt<JudgeValues> =>
  definePrompt<JudgeValues>({
    name: `judge-${rubric}`,
    version: 1,
    agent: "judge",
    title: titles[rubric],
    template: [
      { role: "system", content: rules[rubric] },
      { role: "user", content: CASE },
    ],
    slots: [
      { name: "documentation", about: "What a model sees of the tool", block: "documentation" },
      { name: "instruction", about: "What the user asked for", block: "instruction", isRequired: true },
      { name: "transcript", about: "Every step, each part fenced; empty where there was none" },
      { name: "answer", about: "The final answer", block: "answer", isRequired: true },
    ],
    slotValues: ({ nlDocumentation, instruction, transcript, finalAnswer }) => {
      const rounds = transcript.map((round) =>
        [
          fence("thought", round.thought),
          fence("action", round.action),
          fence("action_input", round.actionInput),
          fence("observation", round.observation),
        ].join("\n"),
      );
      return {
        documentation: nlDocumentation,
        instruction,
        transcript: rounds.length === 0 ? "" : `<transcript>\n${rounds.join("\n\n")}\n</transcript>`,
        answer: finalAnswer,
      };
    },
  });

/** Gate "judge": a prompt for each rubric (BEYOND.md; the verdict as in TOOLALPACA.md). */
export const judgePrompts: Record<Rubric, TemplatePrompt<JudgeValues>> = {
  verdict: judgeOf("verdict"),
  instruction: judgeOf("instruction"),
  answer: judgeOf("answer"),
};
