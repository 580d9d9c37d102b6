import { FENCE_RULE, fence } from "#lib/prompts/fence.ts";
import type { Prompt } from "#lib/prompts/prompt.ts";

export type IntroductionValues = { name: string; description: string; link: string; category: string };

const RULES = `You write the introduction of a web API from its entry in a public list.

Say in one or two sentences what the API is for. Then list its functions as numbered points.
- Each function does one clear thing that a person would ask for; no two overlap.
- Prefer functions that take specific inputs. None may return everything there is: what returns a list takes a filter, a search text or a limit.
- Where a function needs an identifier that a user cannot know, another function of the list must find it.
- Every function answers with text or JSON. No uploads, no binary downloads, no streaming.
- Invent reasonable functions where the entry says little, but stay within its subject.
- Three to seven functions; fewer than 300 tokens in all; plain text, no headings, nothing before or after.
- ${FENCE_RULE}

Example of an answer, for an API called "TidePool" (tide tables for harbours):
TidePool tells sailors and swimmers when the tide turns at harbours around the world. It offers:
1. Search harbours by name or country, with the identifier of each.
2. Get today's high and low water for one harbour.
3. Forecast the tides of one harbour for up to seven days.
4. Find the harbour nearest to a pair of coordinates.`;

/** Stage 1: catalogue entry to introduction. */
export const introductionPrompt: Prompt<IntroductionValues> = {
  name: "introduction",
  version: 1,
  agent: "builder",
  render: (values) => [
    { role: "system", content: RULES },
    {
      role: "user",
      content: [
        fence("api_name", values.name),
        fence("api_description", values.description),
        fence("api_link", values.link),
        fence("api_category", values.category),
        "Write the introduction of this API.",
      ].join("\n"),
    },
  ],
};
