import { datesOfValue } from "./dates.ts";
import { wordsOf, type ReadableText } from "./readable-text.ts";

/** Shortest beginning that stands for a name: EUR for euros. */
const SHORTEST_BEGINNING = 3;
/** What may be missing of a word that a value goes beyond: kite, kites. */
const LONGEST_ENDING = 3;
/** From so many words on, a text that the assistant wrote itself is held to its words, not to their order. */
const WORDS_OF_A_SENTENCE = 5;
const SHARE_OF_WORDS = 0.6;

/** A value in the forms in which a text may say it. */
export type SoughtValue = {
  words: string[];
  phrase: string;
  number: number | null;
  dates: string[];
  /** "CA", "FR": the first two letters stand for a country or a language. */
  isCode: boolean;
};

export function soughtValue(value: string | number): SoughtValue {
  const text = String(value).trim();
  const words = wordsOf(text);
  const number = text !== "" && /^[-+]?[\d.,]+%?$/.test(text) ? Number(text.replaceAll(/[,%]/g, "")) : NaN;
  return {
    words,
    phrase: ` ${words.join(" ")} `,
    number: Number.isFinite(number) ? number : null,
    dates: typeof value === "string" ? datesOfValue(text) : [],
    isCode: /^[A-Z]{2}$/.test(text),
  };
}

/** Whether a text says a value, give or take case, accents, signs, endings, words for numbers and ways to write a date. */
export function saysValue(text: ReadableText, sought: SoughtValue): boolean {
  if (sought.number !== null)
    return text.numbers.has(sought.number) || text.numbers.has(Math.abs(sought.number));
  if (text.words.includes(sought.phrase)) return true;
  if (sought.dates.length > 0) return saysDate(text, sought.dates);
  if (isPartOfName(text, sought)) return true;
  return sought.words.length > 1 && saysWords(text, sought.words);
}

function saysDate(text: ReadableText, dates: readonly string[]): boolean {
  const withoutYear = (date: string): string => date.slice(-5);
  return (
    text.hasRelativeDate ||
    dates.some((date) => text.dates.has(date) || text.dates.has(withoutYear(date))) ||
    dates.some((date) => date.length === 5 && [...text.dates].some((said) => withoutYear(said) === date))
  );
}

/** The beginning of a word, a word with an ending, or words run together: "EUR", "kites", "redkite". */
function isPartOfName(text: ReadableText, { words, isCode }: SoughtValue): boolean {
  const joined = words.join("");
  if (joined.length < SHORTEST_BEGINNING && !isCode) return false;
  const said = text.words.trim().split(" ");
  if (words.length === 1 && said.some((word) => word.startsWith(joined) || isEndingOf(joined, word)))
    return true;
  if (said.some((word, at) => joined === word + (said[at + 1] ?? "") || joined === word)) return true;
  if (
    words.length > 2 &&
    [words.slice(1), words.slice(0, -1)].some((part) => text.words.includes(` ${part.join(" ")} `))
  )
    return true;
  const last = words.at(-1) ?? "";
  const start = ` ${words.slice(0, -1).join(" ")} `;
  // The last word of a name may have another ending: "red kites" for "red kite".
  return (
    words.length > 1 && said.some((word) => isEndingOf(last, word) && text.words.includes(`${start}${word} `))
  );
}

const isEndingOf = (longer: string, word: string): boolean =>
  word.length >= SHORTEST_BEGINNING &&
  ((longer.startsWith(word) && longer.length - word.length <= LONGEST_ENDING) ||
    (word.startsWith(longer) &&
      word.length - longer.length <= LONGEST_ENDING &&
      longer.length >= SHORTEST_BEGINNING));

/** All words in another order; of a sentence, most of them. */
function saysWords(text: ReadableText, words: readonly string[]): boolean {
  const said = words.filter((word) => text.words.includes(` ${word} `)).length;
  return said / words.length >= (words.length < WORDS_OF_A_SENTENCE ? 1 : SHARE_OF_WORDS);
}
