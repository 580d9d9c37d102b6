import type { Problem } from "#lib/errors/app-error.ts";
import { isJsonObject, safeParseJson } from "#lib/errors/json.ts";
import { parseDocument } from "#lib/openapi/parse-document.ts";
import { validateDocument } from "#lib/openapi/validate-document.ts";
import { documentationContinuePrompt } from "#lib/prompts/documentation-continue.ts";
import type { DocumentationSubject } from "#lib/prompts/documentation-request.ts";
import { documentationPrompt, type DocumentationValues } from "#lib/prompts/documentation.ts";
import { askBuilder, type BuilderPorts } from "./ask-builder.ts";
import { completeDocument } from "./complete-document.ts";
import { extractDocument, type Extracted } from "./extract-document.ts";
import { joinContinuation } from "./join-continuation.ts";

const TEMPERATURE = 0.3;
/** After the first attempt (ToolAlpaca, stage 3). */
const RETRIES_MAX = 5;
/** Of one attempt; what is longer than that is no document of a few functions. */
const CONTINUATIONS_MAX = 6;
/** Of an answer that the model ended by itself, with brackets open: it may go on, or never. */
const UNASKED_CONTINUATIONS_MAX = 2;
/** Of the validator's words, what a model can take in at once. */
const PROBLEMS_TOLD_MAX = 20;

export type DocumentAttempt = { documentationText: string; problems: Problem[] };

/** One attempt's text: asked for, and gone on with as long as it is cut off. */
async function askForText(
  subject: DocumentationSubject,
  previous: DocumentationValues["previous"],
  ports: BuilderPorts,
): Promise<Extracted> {
  const first = await askBuilder(documentationPrompt, { ...subject, previous }, TEMPERATURE, ports);
  let extracted = extractDocument(first.text);
  let isAtLimit = first.finishReason === "length";
  for (let number = 0; number < CONTINUATIONS_MAX; number += 1) {
    const isHopeless = !isAtLimit && number >= UNASKED_CONTINUATIONS_MAX;
    if (extracted.isWhole || isHopeless || !extracted.text.startsWith("{")) break;
    const rest = await askBuilder(
      documentationContinuePrompt,
      { ...subject, partial: extracted.text },
      TEMPERATURE,
      ports,
    );
    if (rest.text.trim() === "") break;
    extracted = extractDocument(joinContinuation(extracted.text, rest.text));
    isAtLimit = rest.finishReason === "length";
  }
  return extracted;
}

const cutOff: Problem = {
  at: "",
  code: "cut-off",
  message:
    "The document ends before its last bracket. Write it shorter, with fewer words in descriptions, and close every bracket.",
};

async function judge({ text, isWhole }: Extracted, link: string): Promise<DocumentAttempt> {
  if (!isWhole && text.startsWith("{")) return { documentationText: text, problems: [cutOff] };
  const json = safeParseJson(text);
  // Only JSON: in words around YAML nothing tells where the document ends.
  if (!json.ok || !isJsonObject(json.value)) {
    const message = json.ok ? "The answer is not a JSON object." : `The answer is not JSON: ${json.message}`;
    return { documentationText: text, problems: [{ at: "", code: "not-json", message }] };
  }
  const parsed = parseDocument(text);
  if (!parsed.ok) return { documentationText: text, problems: parsed.problems };
  const document = completeDocument(parsed.document, link);
  const documentationText = document === parsed.document ? text : JSON.stringify(document, null, 2);
  return { documentationText, problems: await validateDocument(document) };
}

/**
 * Stage 3: the document, with the validator's words told to the model until nothing is left to say.
 * @returns the attempt without problems, or the last one with its own
 * @throws ModelError where the endpoint gives no answer
 */
export async function writeDocument(
  subject: DocumentationSubject,
  ports: BuilderPorts,
): Promise<DocumentAttempt> {
  let previous: DocumentationValues["previous"] = null;
  let attempt: DocumentAttempt = { documentationText: "", problems: [] };
  for (let number = 0; number <= RETRIES_MAX; number += 1) {
    attempt = await judge(await askForText(subject, previous, ports), subject.link);
    if (attempt.problems.length === 0) return attempt;
    previous = {
      documentationText: attempt.documentationText,
      problems: attempt.problems.slice(0, PROBLEMS_TOLD_MAX),
    };
  }
  return attempt;
}
