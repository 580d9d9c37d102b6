import type { Problem } from "#lib/errors/app-error.ts";
import { functionsPrompt } from "#lib/prompts/functions.ts";
import { introductionPrompt } from "#lib/prompts/introduction.ts";
import type { TemplatePrompt } from "#lib/prompts/prompt.ts";
import { askBuilder, type BuilderPorts } from "./ask-builder.ts";
import { writeDocument } from "./write-document.ts";

const INTRODUCTION_TEMPERATURE = 1;
const FUNCTIONS_TEMPERATURE = 0.3;
/** Of a stage whose answer is empty. */
const ATTEMPTS_MAX = 3;

export type ApiEntry = { name: string; description: string; link: string; category: string };

/** A failed build holds its last attempt and what is wrong with it. */
export type BuiltDocument = {
  status: "ready" | "failed";
  introduction: string;
  functionsText: string;
  documentationText: string;
  problems: Problem[];
};

async function askForWords<Values>(
  prompt: TemplatePrompt<Values>,
  values: Values,
  temperature: number,
  ports: BuilderPorts,
): Promise<string> {
  for (let number = 0; number < ATTEMPTS_MAX; number += 1) {
    const text = (await askBuilder(prompt, values, temperature, ports)).text.trim();
    if (text !== "") return text;
  }
  return "";
}

const emptyAnswer = (stage: string): Problem[] => [
  { at: stage, code: "empty-answer", message: `The model wrote no ${stage}, ${ATTEMPTS_MAX} times over.` },
];

/**
 * From a catalogue entry to a documented tool: introduction, functions, OpenAPI document (ToolAlpaca, stages 1 to 3).
 * A useless answer ends as "failed", never as an exception.
 * @throws ModelError where the endpoint gives no answer
 */
export async function buildToolDocument(
  { name, description, link, category }: ApiEntry,
  ports: BuilderPorts,
): Promise<BuiltDocument> {
  const failed = { status: "failed" as const, introduction: "", functionsText: "", documentationText: "" };
  const introduction = await askForWords(
    introductionPrompt,
    { name, description, link, category },
    INTRODUCTION_TEMPERATURE,
    ports,
  );
  if (introduction === "") return { ...failed, problems: emptyAnswer("introduction") };
  const functionsText = await askForWords(
    functionsPrompt,
    { name, description, introduction },
    FUNCTIONS_TEMPERATURE,
    ports,
  );
  if (functionsText === "") return { ...failed, introduction, problems: emptyAnswer("list of functions") };
  const { documentationText, problems } = await writeDocument(
    { name, description, link, introduction, functionsText },
    ports,
  );
  return {
    status: problems.length === 0 ? "ready" : "failed",
    introduction,
    functionsText,
    documentationText,
    problems,
  };
}
