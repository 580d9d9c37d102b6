import { isJsonObject, safeParseJson } from "#lib/errors/json.ts";
import type { KeptAnswer } from "../simulation.ts";
import { searchKeptAnswer } from "./search-kept-answer.ts";

const usage = 'The input must be JSON such as {"file": "response-1.json", "query": "words to look for"}.';

/** The observation of a retrievalDataFromFile call. Never throws: a wrong input is told. */
export function retrieve(actionInput: string, kept: KeptAnswer[], limit: number): string {
  const parsed = safeParseJson(actionInput);
  if (!parsed.ok || !isJsonObject(parsed.value)) return usage;
  const input = new Map(Object.entries(parsed.value).map(([key, value]) => [key.toLowerCase(), value]));
  const query = input.get("query") ?? input.get("question");
  if (typeof query !== "string" || query.trim() === "") return usage;
  const newest = kept.at(-1);
  if (!newest) return "No answer has been kept in a file so far.";
  const wanted = input.get("file") ?? input.get("file_path") ?? newest.name;
  const file = kept.find((one) => one.name === wanted);
  if (!file)
    return `There is no file ${JSON.stringify(wanted)}. Files: ${kept.map((one) => one.name).join(", ")}.`;
  return searchKeptAnswer(file.text, query, limit);
}
