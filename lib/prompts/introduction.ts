import { definePrompt } from "#lib/prompts/define-prompt.ts";
import { FENCE_RULE } from "#lib/prompts/fence.ts";

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
export const introductionPrompt = definePrompt<IntroductionValues>({
  name: "introduction",
  version: 1,
  agent: "builder",
  title: "Introduction of an API",
  template: [
    { role: "system", content: RULES },
    {
      role: "user",
      content: "{{name}}\n{{description}}\n{{link}}\n{{category}}\nWrite the introduction of this API.",
    },
  ],
  slots: [
    { name: "name", about: "Name of the API", block: "api_name", isRequired: true },
    {
      name: "description",
      about: "What the catalogue says of it",
      block: "api_description",
      isRequired: true,
    },
    { name: "link", about: "Its address", block: "api_link" },
    { name: "category", about: "Its category", block: "api_category" },
  ],
  slotValues: ({ name, description, link, category }) => ({ name, description, link, category }),
});
