import { splitPassages, type Passage } from "./split-passages.ts";

/**
 * Answers retrievalDataFromFile without a model: the passages that hold most of the query's words,
 * rare words counting more, in the order of the file.
 * @param limit characters of the answer
 */
export function searchKeptAnswer(text: string, query: string, limit: number): string {
  const passages = splitPassages(text);
  const words = [...new Set(wordsOf(query))];
  const bags = passages.map((passage) => new Set(wordsOf(`${passage.at} ${passage.text}`)));
  const weights = words.map((word) => weightOf(bags.filter((bag) => bag.has(word)).length, passages.length));
  const scores = bags.map((bag) =>
    words.reduce((sum, word, index) => sum + (bag.has(word) ? (weights[index] ?? 0) : 0), 0),
  );
  const best = Math.max(0, ...scores);
  if (best === 0) return nothingFound(passages, query, limit);
  const ranked = passages
    .map((passage, index) => ({ passage, index, score: scores[index] ?? 0 }))
    .filter(({ score }) => score >= best / 2)
    .toSorted((a, b) => b.score - a.score || a.index - b.index);
  const chosen: typeof ranked = [];
  let length = 0;
  for (const one of ranked) {
    const size = render(one.passage).length + 1;
    if (chosen.length > 0 && length + size > limit) continue;
    chosen.push(one);
    length += size;
  }
  const lines = chosen.toSorted((a, b) => a.index - b.index).map(({ passage }) => render(passage));
  return lines.join("\n").slice(0, limit);
}

function wordsOf(text: string): string[] {
  const split = text.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2").toLowerCase();
  return split.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function weightOf(passagesWithWord: number, passages: number): number {
  return passagesWithWord === 0 ? 0 : Math.log(1 + passages / passagesWithWord);
}

function render(passage: Passage): string {
  return passage.at === "" ? passage.text : `${passage.at}: ${passage.text}`;
}

function nothingFound(passages: Passage[], query: string, limit: number): string {
  const places = passages
    .slice(0, 8)
    .map((passage) => passage.at)
    .filter((at) => at !== "");
  const where = places.length > 0 ? ` Parts of it: ${places.join(", ")}.` : "";
  return `Nothing in the file matches "${query}". Try other words.${where}`.slice(0, limit);
}
