import { definePrompt } from "#lib/prompts/define-prompt.ts";
import { FENCE_RULE } from "#lib/prompts/fence.ts";
import type { Slot } from "#lib/prompts/template.ts";

export type InstructionsValues = {
  template: 1 | 2;
  toolName: string;
  nlDocumentation: string;
  count: number;
  /** Instructions of an earlier answer that were refused, and why. */
  refused: readonly { text: string; reason: string }[];
};

const PREFERENCE =
  "- Use what the functions can do, and vary which ones are needed. Prefer requests that take several calls: find something and then look at it closer, or two wishes in one request.";

/** What holds for every request that can be acted on. */
export const instructionRules = `- Put in every fact that the calls need, as a person would say it: real names, places, dates, amounts. No placeholders such as [city] or <name>, no "example" values, no identifiers that only the system knows.
- Never name the API, its functions or its parameters: the user does not know them.
- Mix questions, orders and first-person stories. Start differently each time; don't use a verb twice where another will do.
- No two requests may be variants of one another.
- Write in the language of the documentation.
- One request a line, numbered from 1. Nothing before, between or after.`;

export const lengthRules = `{{^story}}- Each request is one or two sentences.{{/story}}{{#story}}- Each request is up to five sentences: a little story around the wish, such as who asks and what for. The wish itself stays clear.{{/story}}`;

export const instructionsOpening =
  "You play the users of a web API: you write requests that people would make to an assistant that can call it.";

const EXAMPLE = `{{^story}}Example of a request, for a tide table API: Is the water still high in Whitby at six this evening, or should I bring the kayak on Sunday morning instead?{{/story}}{{#story}}Example of a request, for a tide table API: My daughter and I have promised her class a walk on the mud flats. We can only go on the first Saturday of June. When is low water in Husum that day, and how low does it get? I would like to tell the parents by tonight.{{/story}}`;

export const instructionsQuestion = `The API's name (never to be used):
{{name}}
{{documentation}}
{{#refused}}
These were refused; write others, about something else:
{{refused}}
{{/refused}}
Write {{count}}.`;

export const instructionsSlots: readonly Slot[] = [
  { name: "story", about: "Set where each request is a little story (template 2)" },
  { name: "name", about: "Name of the API, which no request may hold", block: "api_name", isRequired: true },
  { name: "documentation", about: "What a model sees of the tool", block: "documentation", isRequired: true },
  {
    name: "refused",
    about: "Requests that were refused, with the reason",
    block: "refused",
    isRequired: true,
  },
  { name: "count", about: 'How many to write: "10 requests"', isRequired: true },
];

export const instructionsSlotValues = (values: InstructionsValues): Record<string, string> => ({
  story: values.template === 2 ? "yes" : "",
  name: values.toolName,
  documentation: values.nlDocumentation,
  refused: values.refused.map(({ text, reason }) => `- ${JSON.stringify(text)} (${reason})`).join("\n"),
  count: `${values.count} ${values.count === 1 ? "request" : "requests"}`,
});

const RULES = `${instructionsOpening}

Rules
${lengthRules}
${PREFERENCE}
${instructionRules}
- ${FENCE_RULE}

${EXAMPLE}`;

/** Stage 5: what users ask of a tool. Template 1 is short, template 2 a little story. */
export const instructionsPrompt = definePrompt<InstructionsValues>({
  name: "instructions",
  version: 1,
  agent: "user",
  title: "Instructions of users",
  template: [
    { role: "system", content: RULES },
    { role: "user", content: instructionsQuestion },
  ],
  slots: instructionsSlots,
  slotValues: instructionsSlotValues,
});
