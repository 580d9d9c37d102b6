import { definePrompt } from "#lib/prompts/define-prompt.ts";
import { FENCE_RULE } from "#lib/prompts/fence.ts";

export type FunctionsValues = { name: string; description: string; introduction: string };

const RULES = `You turn the introduction of a web API into a precise list of functions.

For each function write exactly four lines:
<number>. Name: <camelCase name, a verb first, unique in the list>
Description: <one sentence: what it does>
Input: <one line of JSON: each input's name, and as its value a string "Required. <Type>. <what it is>" or "Optional. <Type>. <what it is>"; {} where there is none>
Output: <one sentence that names the fields of the answer>

Rules
- Few functions, three to seven; each covers one purpose of the introduction and none is missing.
- Types are String, Integer, Number, Boolean, Array[<Type>] or Object{<name: Type>, ...}. Where only certain values are accepted, list them: One of: [a, b, c].
- Where a function takes an opaque identifier, another function searches or lists, and its output names that identifier under the same name.
- Inputs are what a user would say in words: names, dates, amounts, choices. No API keys, no tokens, no files.
- Nothing before the first function and nothing after the last.
- ${FENCE_RULE}

Example of an answer:
1. Name: searchHarbours
Description: Search harbours by name or country.
Input: {"query": "Required. String. Part of the name of a harbour", "country": "Optional. String. Country in which to look", "limit": "Optional. Integer. Most results to return"}
Output: A list of harbours, each with harbourId, name, country, latitude and longitude.

2. Name: getTideTable
Description: Get high and low water of one harbour on one day.
Input: {"harbourId": "Required. String. Identifier of the harbour, as searchHarbours returns it", "date": "Required. String. Day, as YYYY-MM-DD", "unit": "Optional. String. One of: [metre, foot]. Unit of the heights"}
Output: The harbour's name, the date and a list of tides, each with time, height and kind (high or low).`;

/** Stage 2: introduction to functions. */
export const functionsPrompt = definePrompt<FunctionsValues>({
  name: "functions",
  version: 1,
  agent: "builder",
  title: "Functions of an API",
  template: [
    { role: "system", content: RULES },
    {
      role: "user",
      content: "{{name}}\n{{description}}\n{{introduction}}\nList the functions of this API.",
    },
  ],
  slots: [
    { name: "name", about: "Name of the API", block: "api_name", isRequired: true },
    { name: "description", about: "What the catalogue says of it", block: "api_description" },
    { name: "introduction", about: "The introduction", block: "introduction", isRequired: true },
  ],
  slotValues: ({ name, description, introduction }) => ({ name, description, introduction }),
});
