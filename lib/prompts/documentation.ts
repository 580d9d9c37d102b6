import type { Problem } from "#lib/errors/app-error.ts";
import { definePrompt } from "#lib/prompts/define-prompt.ts";
import type { DocumentationSubject } from "#lib/prompts/documentation-request.ts";
import {
  documentationRequest,
  documentationSlots,
  documentationSlotValues,
} from "#lib/prompts/documentation-request.ts";

export type DocumentationValues = DocumentationSubject & {
  /** The attempt before, with what the validator said of it. */
  previous: null | { documentationText: string; problems: readonly Problem[] };
};

const AGAIN = `{{#again}}
The document that you wrote before was refused.
{{previousDocument}}
{{problems}}
Write the whole document again with every problem mended. Answer with the JSON alone.{{/again}}`;

/** Stage 3: functions to an OpenAPI document; asked again with the validator's words where one was wrong. */
export const documentationPrompt = definePrompt<DocumentationValues>({
  name: "documentation",
  version: 1,
  agent: "builder",
  title: "OpenAPI document of an API",
  template: [...documentationRequest, { role: "user", content: AGAIN }],
  slots: [
    ...documentationSlots,
    { name: "again", about: "Set where an attempt before was refused" },
    {
      name: "previousDocument",
      about: "The refused document",
      block: "previous_document",
      isRequired: true,
    },
    { name: "problems", about: "What the validator said of it", block: "problems", isRequired: true },
  ],
  slotValues: ({ previous, ...subject }) => ({
    ...documentationSlotValues(subject),
    again: previous === null ? "" : "yes",
    previousDocument: previous?.documentationText ?? "",
    problems: (previous?.problems ?? [])
      .map(({ at, message }) => (at === "" ? `- ${message}` : `- at ${at}: ${message}`))
      .join("\n"),
  }),
});
