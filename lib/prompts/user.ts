import { FENCE_RULE, fence } from "#lib/prompts/fence.ts";
import type { Prompt } from "#lib/prompts/prompt.ts";

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

/** Stage 6: the user's answer to a getDetails question. */
export const userPrompt: Prompt<UserValues> = {
  name: "user",
  version: 1,
  agent: "user",
  render: (values) => {
    const rounds = values.exchange.map((round) =>
      [
        fence("action", round.action),
        fence("action_input", round.actionInput),
        fence("observation", round.observation),
      ].join("\n"),
    );
    const parts = [
      "What the assistant can look up (background; you don't know these terms):",
      fence("documentation", values.nlDocumentation),
      "Your request:",
      fence("instruction", values.instruction),
    ];
    if (rounds.length > 0)
      parts.push("What happened since:", `<transcript>\n${rounds.join("\n\n")}\n</transcript>`);
    parts.push("The assistant asks:", fence("question", values.question), "Your answer:");
    return [
      { role: "system", content: RULES },
      { role: "user", content: parts.join("\n\n") },
    ];
  },
};
