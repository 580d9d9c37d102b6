import type { Problem } from "#lib/errors/app-error.ts";
import { documentationRequest } from "#lib/prompts/documentation-request.ts";
import type { DocumentationSubject } from "#lib/prompts/documentation-request.ts";
import { fence } from "#lib/prompts/fence.ts";
import type { Prompt } from "#lib/prompts/prompt.ts";

export type DocumentationValues = DocumentationSubject & {
  /** The attempt before, with what the validator said of it. */
  previous: null | { documentationText: string; problems: readonly Problem[] };
};

/** Stage 3: functions to an OpenAPI document; asked again with the validator's words where one was wrong. */
export const documentationPrompt: Prompt<DocumentationValues> = {
  name: "documentation",
  version: 1,
  agent: "builder",
  render: (values) => {
    const messages = documentationRequest(values);
    if (values.previous === null) return messages;
    const problems = values.previous.problems.map(({ at, message }) =>
      at === "" ? `- ${message}` : `- at ${at}: ${message}`,
    );
    return [
      ...messages,
      {
        role: "user",
        content: [
          "The document that you wrote before was refused.",
          fence("previous_document", values.previous.documentationText),
          fence("problems", problems.join("\n")),
          "Write the whole document again with every problem mended. Answer with the JSON alone.",
        ].join("\n"),
      },
    ];
  },
};
