import type { DocumentedFunction } from "#lib/llm/offline/read-documentation.ts";
import { PLAIN_KNOWLEDGE, WHAT_CAN_YOU_DO } from "#lib/llm/offline/vocabulary/plain-knowledge.ts";
import { PLAIN_QUESTIONS } from "#lib/llm/offline/vocabulary/plain-questions.ts";
import { listed } from "#lib/llm/offline/words.ts";

const abilityOf = ({ summary }: DocumentedFunction): string => {
  const words = summary.split(/[.;]\s|[.;]$/)[0]?.trim() ?? "";
  return words.charAt(0).toLowerCase() + words.slice(1);
};

/** What is said without a call, where the text is a question that needs none; else null. */
export function directAnswer(text: string, functions: readonly DocumentedFunction[]): string | null {
  const known = PLAIN_KNOWLEDGE.find(([question]) => text.includes(question));
  if (known) return known[1];
  const answer = PLAIN_QUESTIONS.map((question) => question.answer(text)).find((one) => one !== null);
  if (answer !== undefined) return answer;
  if (!WHAT_CAN_YOU_DO.some((question) => text.includes(question))) return null;
  const abilities = functions.map(abilityOf).filter((words) => words !== "");
  return abilities.length === 0
    ? "At the moment I have no functions to call."
    : `You can ask me to ${listed(abilities.slice(0, 8), "or")}.`;
}
