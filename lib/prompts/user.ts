import { definePrompt } from "#lib/prompts/define-prompt.ts";
import { FENCE_RULE, fence } from "#lib/prompts/fence.ts";

export type UserValues = {
  nlDocumentation: string;
  instruction: string;
  /** What the assistant did before it asked. */
  exchange: readonly { action: string; actionInput: string; observation: string }[];
  question: string;
};

const RULES = `You play the user who made a request. The assistant that works on it now asks you something; you answer as that user.

- Answer directly and with specific values: a real name, place, date, number, address, choice. No placeholders, no "any", no "you decide".
- Say what was asked for and nothing else, in one or two short sentences.
- Stay true to your request and to all that was said since: contradict nothing, and where it tells the answer, repeat it.
- Where the documentation lists accepted values, choose one of them. Where it names a format, keep to it.
- You don't know the functions or their parameters: never mention them. Never make up an identifier that only the system could know; say that you don't have it and describe the thing by name.
- Write as the user speaks, in the language of the request.
- ${FENCE_RULE}`;

const QUESTION = `What the assistant can look up (background; you don't know these terms):

{{documentation}}

Your request:

{{instruction}}

{{#exchange}}
What happened since:

{{exchange}}

{{/exchange}}
The assistant asks:

{{question}}

Your answer:`;

/** Stage 6: the user's answer to a getDetails question. */
export const userPrompt = definePrompt<UserValues>({
  name: "user",
  version: 1,
  agent: "user",
  title: "The user's answer to a question",
  template: [
    { role: "system", content: RULES },
    { role: "user", content: QUESTION },
  ],
  slots: [
    { name: "documentation", about: "What a model sees of the tool", block: "documentation" },
    { name: "instruction", about: "What the user asked for", block: "instruction", isRequired: true },
    { name: "exchange", about: "What the assistant did before it asked, each part fenced" },
    { name: "question", about: "What the assistant asks", block: "question", isRequired: true },
  ],
  slotValues: ({ nlDocumentation, instruction, exchange, question }) => {
    const rounds = exchange.map((round) =>
      [
        fence("action", round.action),
        fence("action_input", round.actionInput),
        fence("observation", round.observation),
      ].join("\n"),
    );
    return {
      documentation: nlDocumentation,
      instruction,
      exchange: rounds.length === 0 ? "" : `<transcript>\n${rounds.join("\n\n")}\n</transcript>`,
      question,
    };
  },
});
