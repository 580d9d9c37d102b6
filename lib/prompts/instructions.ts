import { FENCE_RULE, fence } from "#lib/prompts/fence.ts";
import type { Prompt } from "#lib/prompts/prompt.ts";

export type InstructionsValues = {
  template: 1 | 2;
  toolName: string;
  nlDocumentation: string;
  count: number;
  /** Instructions of an earlier answer that were refused, and why. */
  refused: readonly { text: string; reason: string }[];
};

const COMMON = `- Use what the functions can do, and vary which ones are needed. Prefer requests that take several calls: find something and then look at it closer, or two wishes in one request.
- Put in every fact that the calls need, as a person would say it: real names, places, dates, amounts. No placeholders such as [city] or <name>, no "example" values, no identifiers that only the system knows.
- Never name the API, its functions or its parameters: the user does not know them.
- Mix questions, orders and first-person stories. Start differently each time; don't use a verb twice where another will do.
- No two requests may be variants of one another.
- Write in the language of the documentation.
- One request a line, numbered from 1. Nothing before, between or after.`;

const LENGTHS = {
  1: "- Each request is one or two sentences.",
  2: "- Each request is up to five sentences: a little story around the wish, such as who asks and what for. The wish itself stays clear.",
} as const;

const EXAMPLES = {
  1: "Example of a request, for a tide table API: Is the water still high in Whitby at six this evening, or should I bring the kayak on Sunday morning instead?",
  2: "Example of a request, for a tide table API: My daughter and I have promised her class a walk on the mud flats. We can only go on the first Saturday of June. When is low water in Husum that day, and how low does it get? I would like to tell the parents by tonight.",
} as const;

/** Stage 5: what users ask of a tool. Template 1 is short, template 2 a little story. */
export const instructionsPrompt: Prompt<InstructionsValues> = {
  name: "instructions",
  version: 1,
  agent: "user",
  render: (values) => {
    const rules = [
      "You play the users of a web API: you write requests that people would make to an assistant that can call it.",
      "",
      "Rules",
      LENGTHS[values.template],
      COMMON,
      `- ${FENCE_RULE}`,
      "",
      EXAMPLES[values.template],
    ].join("\n");
    const parts = [
      "The API's name (never to be used):",
      fence("api_name", values.toolName),
      fence("documentation", values.nlDocumentation),
    ];
    if (values.refused.length > 0) {
      const list = values.refused
        .map(({ text, reason }) => `- ${JSON.stringify(text)} (${reason})`)
        .join("\n");
      parts.push("These were refused; write others, about something else:", fence("refused", list));
    }
    parts.push(`Write ${values.count} ${values.count === 1 ? "request" : "requests"}.`);
    return [
      { role: "system", content: rules },
      { role: "user", content: parts.join("\n") },
    ];
  },
};
