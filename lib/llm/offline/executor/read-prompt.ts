import type { JsonObject } from "#lib/errors/json.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import { parseDocument } from "#lib/openapi/parse-document.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";

export type ApiDocument = { document: JsonObject; functions: ToolFunction[] };
export type ExecutorPrompt = {
  api: ApiDocument;
  memory: { request: string; answer: string }[];
  request: string;
  previousStatuses: number[];
};

const block = (name: string): RegExp => new RegExp(`<${name}>\\n([\\s\\S]*?)\\n</${name}>`, "g");

/** Reads back what lib/prompts/executor.ts wrote; null where the prompt holds no document that can be read. */
export function readExecutorPrompt(text: string): ExecutorPrompt | null {
  const documentText = block("openapi_document").exec(text)?.[1];
  const api = documentText === undefined ? null : readApi(documentText);
  const requests = [...text.matchAll(block("request"))].map((match) => match[1] ?? "");
  const request = requests.at(-1);
  if (!api || request === undefined) return null;
  const answers = [...text.matchAll(block("answer"))].map((match) => match[1] ?? "");
  const memory = answers.map((answer, index) => ({ request: requests[index] ?? "", answer }));
  const statuses = /had status ([\d, ]+)\./.exec(text)?.[1] ?? "";
  return {
    api,
    memory,
    request,
    previousStatuses: statuses
      .split(", ")
      .map(Number)
      .filter((status) => status > 0),
  };
}

/** A case asks several times about one document; reading one takes longer than all else here. */
const known = new Map<string, ApiDocument | null>();
const knownLimit = 64;

function readApi(text: string): ApiDocument | null {
  const before = known.get(text);
  if (before !== undefined) return before;
  const parsed = parseDocument(text);
  const api = parsed.ok ? { document: parsed.document, functions: functionsOf(parsed.document) } : null;
  if (known.size >= knownLimit) known.delete(known.keys().next().value ?? "");
  known.set(text, api);
  return api;
}
