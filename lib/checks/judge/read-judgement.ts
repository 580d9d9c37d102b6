import { criteriaOf } from "./criteria.ts";
import type { JudgeSample, Mark, Rubric } from "./schemas.ts";

const REASON_MAX = 1_000;
const words = { yes: "Yes", no: "No", uncertain: "Uncertain" } as const;
const isWord = (text: string): text is keyof typeof words => Object.hasOwn(words, text);

/**
 * A judge's answer: a line "Criterion: mark" for each criterion, and "Reason: ...". Marks may be in bold, in any
 * order and case, with words behind them; the last line of a criterion counts. A mark outside of the set is null.
 */
export function readJudgement(rubric: Rubric, text: string): JudgeSample {
  const marks: Record<string, Mark> = {};
  for (const criterion of criteriaOf[rubric]) {
    const line = new RegExp(`^[\\s*_#>-]*${criterion}[\\s*_]*[:=][\\s*_"]*([\\p{L}\\d.]+)`, "gimu");
    const said = [...text.matchAll(line)].at(-1)?.[1] ?? "";
    marks[criterion] = rubric === "verdict" ? wordOf(said) : scoreOf(said);
  }
  const reason = /^[\s*_#>-]*reason[\s*_]*:\s*([\s\S]*)$/im.exec(text)?.[1] ?? "";
  return { marks, reason: reason.trim().slice(0, REASON_MAX) };
}

function wordOf(said: string): Mark {
  const word = said.toLowerCase().replace(/\.$/, "");
  return isWord(word) ? words[word] : null;
}

function scoreOf(said: string): Mark {
  const score = Number(said.replace(/\.$/, ""));
  return Number.isInteger(score) && score >= 1 && score <= 5 ? score : null;
}
