import { definePrompt } from "#lib/prompts/define-prompt.ts";
import type { DocumentationSubject } from "#lib/prompts/documentation-request.ts";
import {
  documentationRequest,
  documentationSlots,
  documentationSlotValues,
} from "#lib/prompts/documentation-request.ts";

export type DocumentationContinueValues = DocumentationSubject & {
  /** What there is of the document, to the character at which it was cut off. */
  partial: string;
};

/** Stage 3, where an answer was cut off: the rest is asked for, to be joined to what there is. */
export const documentationContinuePrompt = definePrompt<DocumentationContinueValues>({
  name: "documentation-continue",
  version: 1,
  agent: "builder",
  title: "The rest of a document that was cut off",
  template: [
    ...documentationRequest,
    { role: "assistant", content: "{{partial}}" },
    {
      role: "user",
      content:
        "Your answer was cut off. Go on from its very last character. Repeat nothing, open no Markdown fence and say nothing else: your text is joined to the end of what stands above, and the whole must be valid JSON.",
    },
  ],
  slots: [
    ...documentationSlots,
    { name: "partial", about: "What there is of the document", isRequired: true },
  ],
  slotValues: ({ partial, ...subject }) => ({ ...documentationSlotValues(subject), partial }),
});
