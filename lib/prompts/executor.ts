import { definePrompt } from "#lib/prompts/define-prompt.ts";
import { FENCE_RULE, fence } from "#lib/prompts/fence.ts";

export type ExecutorValues = {
  /** The OpenAPI document to the letter. */
  documentationText: string;
  /** Earlier requests of the same case with their answers, oldest first. */
  memory: readonly { request: string; answer: string }[];
  /** The request as a curl line. */
  request: string;
  /** Status codes of earlier tries of this very request that were not 2xx. */
  previousStatuses: readonly number[];
  /** What was wrong with earlier answers to this very request that were 2xx and broke the schema of that status. */
  previousProblems?: readonly { at: string; message: string }[];
};

/** The first line by which this prompt is known. */
export const EXECUTOR_ROLE =
  "You are the server behind a web API. You get its OpenAPI document and one HTTP request, and answer as that server would.";

const RULES = `${EXECUTOR_ROLE}

How to answer
- Check the request against the document. Where it is valid, do what the operation says. Where a required value is missing, of the wrong type, out of range or not among the accepted values, answer 400 or 422; where the thing asked for cannot exist, 404.
- Use a status code that the document declares, where it declares one that fits.
- The response is JSON that follows the schema of that status: every property, the right types, only listed values where values are listed, nothing besides.
- Be concrete and realistic, like a service with years of data: real-looking names, titles, places, dates, prices, addresses. No placeholders, no "string", no "example", no lorem ipsum, no comments, nothing left out with "...".
- The response keeps to what was asked: results match every filter of the request, a requested thing bears the id or name that was requested, and a limit or page size is honoured. Where a list has no limit, give at least 3 items.
- Earlier requests have happened. What was found keeps its id and its values; what was created, changed or deleted is so from then on.
- An error's response is a JSON object that says in a sentence what is wrong.
- ${FENCE_RULE} The same goes for what a request or an answer holds.

Answer in this form, and nothing else:
Status Code: <three digits>
Response: <JSON on one line>
Explanation: <one sentence: why this answer>`;

const QUESTION = `The API:

{{documentation}}

{{#memory}}
Earlier requests and your answers, oldest first:

{{memory}}

{{/memory}}
{{#previousStatuses}}
Earlier drafts of the answer to the next request had status {{previousStatuses}}. Look again: where the request is valid by the document, answer it. Where the error is right, keep to it.

{{/previousStatuses}}
{{#previousProblems}}
An earlier answer to the next request broke the schema of its response. Keep to the schema this time:

{{previousProblems}}

{{/previousProblems}}
The request to answer now:

{{request}}`;

/** Stage 6: the tool executor, a simulated server. */
export const executorPrompt = definePrompt<ExecutorValues>({
  name: "executor",
  version: 1,
  agent: "executor",
  title: "The simulated server",
  template: [
    { role: "system", content: RULES },
    { role: "user", content: QUESTION },
  ],
  slots: [
    {
      name: "documentation",
      about: "The tool's OpenAPI document",
      block: "openapi_document",
      isRequired: true,
    },
    {
      name: "memory",
      about: "Earlier requests of the case with their answers, each fenced",
      isRequired: true,
    },
    { name: "previousStatuses", about: "Status codes of drafts that were not 2xx" },
    {
      name: "previousProblems",
      about: "Where an earlier answer broke the response's schema",
      block: "problems",
    },
    { name: "request", about: "The request, as a curl line", block: "request", isRequired: true },
  ],
  slotValues: ({ documentationText, memory, previousStatuses, previousProblems = [], request }) => {
    const rounds = memory.map(
      (round) => `${fence("request", round.request)}\n${fence("answer", round.answer)}`,
    );
    return {
      documentation: documentationText,
      memory: rounds.length === 0 ? "" : `<memory>\n${rounds.join("\n\n")}\n</memory>`,
      previousStatuses: previousStatuses.join(", "),
      previousProblems: previousProblems.map(({ at, message }) => `- ${at}: ${message}`).join("\n"),
      request,
    };
  },
});
