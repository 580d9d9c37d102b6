import { documentationRequest } from "#lib/prompts/documentation-request.ts";
import type { DocumentationSubject } from "#lib/prompts/documentation-request.ts";
import type { Prompt } from "#lib/prompts/prompt.ts";

export type DocumentationContinueValues = DocumentationSubject & {
  /** What there is of the document, to the character at which it was cut off. */
  partial: string;
};

/** Stage 3, where an answer was cut off: the rest is asked for, to be joined to what there is. */
export const documentationContinuePrompt: Prompt<DocumentationContinueValues> = {
  name: "documentation-continue",
  version: 1,
  agent: "builder",
  render: (values) => [
    ...documentationRequest(values),
    { role: "assistant", content: values.partial },
    {
      role: "user",
      content:
        "Your answer was cut off. Go on from its very last character. Repeat nothing, open no Markdown fence and say nothing else: your text is joined to the end of what stands above, and the whole must be valid JSON.",
    },
  ],
};
