import { criteriaOf } from "#lib/checks/judge/criteria.ts";
import { Rubric } from "#lib/checks/judge/schemas.ts";
import { type Block, blockOf } from "#lib/llm/offline/blocks.ts";
import { wordsOf } from "#lib/llm/offline/words.ts";

type Seen = { instruction: string; answer: string; actions: string[]; observations: string[] };

const gaveUp =
  /\b(?:sorry|unfortunately|unable|could ?n[o']t|cannot|can't|not (?:found|available|possible))\b/i;
const isRefused = (observation: string): boolean =>
  !/^\s*Status Code:\s*2\d\d\b/i.test(observation) &&
  /status code|invalid|need to change|no function/i.test(observation);

const rubrics = { verdict: judgeVerdict, instruction: judgeInstruction, answer: judgeAnswer };

/**
 * How a rule would judge a case: from what the prompt shows, with a reason that names it. The rubric is the one whose
 * criteria the prompt names; where an editor has taken them out, every criterion is answered.
 */
export function judgeCase(blocks: readonly Block[], prompt: string): string {
  const seen: Seen = {
    instruction: blockOf(blocks, "instruction"),
    answer: blockOf(blocks, "answer"),
    actions: valuesOf(blocks, "action"),
    observations: valuesOf(blocks, "observation"),
  };
  const rules = blocks.reduce((text, { value }) => text.replace(value, ""), prompt);
  const asked = Rubric.options.filter((rubric) =>
    criteriaOf[rubric].every((criterion) => new RegExp(`\\b${criterion}\\b`, "i").test(rules)),
  );
  const answered = (asked.length > 0 ? asked : Rubric.options).map((rubric) =>
    rubrics[rubric](seen).split("\nReason: "),
  );
  const reasons = answered.map(([, reason = ""]) => reason).join(" ");
  return `${answered.map(([marks = ""]) => marks).join("\n")}\nReason: ${reasons}`;
}

const valuesOf = (blocks: readonly Block[], name: Block["name"]): string[] =>
  blocks.filter((block) => block.name === name).map(({ value }) => value);

function judgeVerdict(seen: Seen): string {
  const process = judgeProcess(seen);
  const response = judgeResponse(seen);
  return `Process: ${process.word}\nResponse: ${response.word}\nReason: ${process.reason} ${response.reason}`;
}

function judgeProcess({ actions, observations }: Seen): { word: string; reason: string } {
  if (actions.length === 0) return { word: "Uncertain", reason: "Nothing was called." };
  const last = observations.at(-1) ?? "";
  if (isRefused(last)) return { word: "No", reason: `The last call, of ${actions.at(-1)}, failed.` };
  const calls = actions.map((action, at) => `${action} ${observations[at] ?? ""}`);
  if (new Set(calls).size < calls.length) return { word: "No", reason: "The same call was made again." };
  return { word: "Yes", reason: "The calls fit the request and came back with something." };
}

function judgeResponse({ answer, observations }: Seen): { word: string; reason: string } {
  if (answer.trim() === "") return { word: "No", reason: "There is no answer." };
  const all = observations.join("\n");
  const isOpen = observations.length > 0 && isRefused(observations.at(-1) ?? "");
  if (isOpen) {
    return gaveUp.test(answer)
      ? { word: "Yes", reason: "The answer says that it did not work." }
      : { word: "No", reason: "The answer passes over the error." };
  }
  const share = shareSaid(answer, all);
  if (share >= 0.25) return { word: "Yes", reason: "The answer says what came back." };
  return { word: "Uncertain", reason: "Little of the answer is in what came back." };
}

/** Of the longer words of a text, how many are in another. */
function shareSaid(text: string, source: string): number {
  const long = wordsOf(text).filter((word) => word.length > 3);
  const known = new Set(wordsOf(source));
  return long.length === 0 ? 0 : long.filter((word) => known.has(word)).length / long.length;
}

const score = (value: number): number => Math.max(1, Math.min(5, Math.round(value)));

function judgeInstruction({ instruction, actions }: Seen): string {
  const words = wordsOf(instruction);
  const names = instruction.match(/"[^"]+"|\b[A-Z][a-z]+\b|\d+/g) ?? [];
  const marks = {
    Difficulty: score(1 + actions.length),
    Uniqueness: score(2 + names.length / 2),
    Quality: score(words.length < 4 ? 1 : 3 + names.length / 3),
    Realism: score(words.length < 4 || /\b[a-z]+[A-Z]\w+\(/.test(instruction) ? 2 : 4),
    Verifiability: score(2 + names.length),
    Stability: score(/\b(?:today|now|latest|current|tomorrow)\b/i.test(instruction) ? 2 : 4),
  };
  const lines = Object.entries(marks).map(([name, mark]) => `${name}: ${mark}`);
  return `${lines.join("\n")}\nReason: It has ${words.length} words and names ${names.length} things.`;
}

function judgeAnswer({ instruction, answer, observations }: Seen): string {
  const words = wordsOf(answer).length;
  const covers = shareSaid(instruction, `${answer}\n${observations.join("\n")}`);
  const completeness = words === 0 ? 1 : score(3 + 2 * covers);
  const conciseness = words === 0 ? 1 : score(5 - words / 80 - (/[{[]"/.test(answer) ? 2 : 0));
  return `Completeness: ${completeness}\nConciseness: ${conciseness}\nReason: The answer has ${words} words.`;
}
