import { definePrompt } from "#lib/prompts/define-prompt.ts";
import { FENCE_RULE } from "#lib/prompts/fence.ts";
import { lengthRules } from "#lib/prompts/instructions.ts";

type Fact = { label: string; value: string | number | boolean };

export type BlueprintInstructionValues = {
  template: 1 | 2;
  toolName: string;
  nlDocumentation: string;
  /** The golden calls, in their order, with what they were answered. */
  calls: readonly { action: string; actionInput: string; observation: string }[];
  /** What the request must say. */
  told: readonly Fact[];
  /** What only the calls can find. */
  withheld: readonly Fact[];
  /** Answers that were refused, and why. */
  refused: readonly { text: string; reason: string }[];
};

const RULES = `You write the request that makes an assistant call a web API in a given way: the calls are known, the words of the user are missing.

Rules
${lengthRules}
- An assistant that reads the request and can call the functions makes exactly the calls listed, with exactly those inputs, and no other call. Leave out no call and ask for nothing more.
- Say every one of the facts to tell, as a person would say it: the same names, words and numbers; a date may be written in words.
- The user does not know what stands among the things to leave out, nor anything else that only the answers hold. Name the thing instead, or say "the first one".
- Where a call takes what an earlier one found, make clear that this is meant.
- Never name the API, its functions or its parameters: the user does not know them. No placeholders such as [city] or <name>.
- Write in the language of the documentation.
- Answer with the request alone, on one line: no number, no quotes around it, nothing before or after.
- ${FENCE_RULE}

Example, for a tide table API with the calls 1. searchHarbours {"query": "Bamburgh"} and 2. getTides {"harbourId": (found), "date": "2025-03-14"}: Find the harbour at Bamburgh and tell me when it falls dry there on March 14, 2025.`;

const QUESTION = `The API's name (never to be used):
{{name}}
{{documentation}}
The calls, with what came back:
{{calls}}
{{#told}}
Facts to tell:
{{told}}
{{/told}}
{{#withheld}}
To leave out, the user does not know it:
{{withheld}}
{{/withheld}}
{{#refused}}
These were refused; write another:
{{refused}}
{{/refused}}
The request:`;

/** Characters of an answer that are shown: enough to name things by. */
const ANSWER_SHOWN = 1_500;

const listOf = (facts: readonly Fact[]): string =>
  facts.map(({ label, value }) => `- ${label}: ${JSON.stringify(value)}`).join("\n");

/** Stage 5 the other way round: the golden calls are there, the request for them is written. */
export const blueprintInstructionPrompt = definePrompt<BlueprintInstructionValues>({
  name: "blueprint-instruction",
  version: 1,
  agent: "user",
  title: "Instruction from golden calls",
  template: [
    { role: "system", content: RULES },
    { role: "user", content: QUESTION },
  ],
  slots: [
    { name: "story", about: "Set where the request is a little story (template 2)" },
    {
      name: "name",
      about: "Name of the API, which the request may not hold",
      block: "api_name",
      isRequired: true,
    },
    {
      name: "documentation",
      about: "What a model sees of the tool",
      block: "documentation",
      isRequired: true,
    },
    { name: "calls", about: "The golden calls with their answers", block: "golden_calls", isRequired: true },
    { name: "told", about: "What the request must say", block: "facts", isRequired: true },
    { name: "withheld", about: "What only the calls can find", block: "unknowns", isRequired: true },
    {
      name: "refused",
      about: "Requests that were refused, with the reason",
      block: "refused",
      isRequired: true,
    },
  ],
  slotValues: ({ template, toolName, nlDocumentation, calls, told, withheld, refused }) => ({
    story: template === 2 ? "yes" : "",
    name: toolName,
    documentation: nlDocumentation,
    calls: calls
      .map(
        ({ action, actionInput, observation }, index) =>
          `${index + 1}. ${action} ${actionInput}\n${observation.replaceAll(/\s*\n\s*/g, " ").slice(0, ANSWER_SHOWN)}`,
      )
      .join("\n"),
    told: listOf(told),
    withheld: listOf(withheld),
    refused: refused.map(({ text, reason }) => `- ${JSON.stringify(text)} (${reason})`).join("\n"),
  }),
});
