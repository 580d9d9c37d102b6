import { datesIn } from "./dates.ts";

const numberWords = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
  "twenty",
];

/** A text made ready to be asked whether it says a value. */
export type ReadableText = {
  /** Its words, lower-cased, between single spaces, with a space at either end. */
  words: string;
  numbers: ReadonlySet<number>;
  dates: ReadonlySet<string>;
  /** It speaks of days without naming them: "tomorrow". */
  hasRelativeDate: boolean;
};

/** Words in order, without case, accents and signs: "Crème-brûlée" is "creme brulee". */
export function wordsOf(text: string): string[] {
  // Almost every text is plain, for which the short way is several times as fast.
  if (/^[ -~\s]*$/.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const plain = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Numbers that stand by themselves: of "A7, 5.1 and 1,000" the last two. Percentages count as shares too. */
export function numbersIn(text: string): Set<number> {
  const numbers = new Set<number>();
  for (const [, digits = "", percent] of text.matchAll(
    /(?<![\p{L}\p{N}_.])(\d+(?:,\d{3})*(?:\.\d+)?)(?![\p{L}\p{N}_])(\s?%)?/gu,
  )) {
    const value = Number(digits.replaceAll(",", ""));
    numbers.add(value);
    if (percent !== undefined) numbers.add(value / 100);
  }
  // Units written to the number: 5km, 25C, 3pm.
  for (const [, digits = ""] of text.matchAll(
    /(?<![\p{L}\p{N}_.])(\d+(?:\.\d+)?)(?=[\p{L}°]{1,5}(?![\p{L}\p{N}_]))/gu,
  ))
    numbers.add(Number(digits));
  return numbers;
}

/** What is asked for is made when it is asked for: most texts are only looked through for words. */
export function readableText(text: string): ReadableText {
  const words = wordsOf(text);
  let numbers: Set<number> | null = null;
  let dates: ReturnType<typeof datesIn> | null = null;
  return {
    words: ` ${words.join(" ")} `,
    get numbers() {
      numbers ??= new Set([
        ...numbersIn(text),
        ...words.map((word) => numberWords.indexOf(word)).filter((value) => value >= 0),
      ]);
      return numbers;
    },
    get dates() {
      dates ??= datesIn(text);
      return dates.dates;
    },
    get hasRelativeDate() {
      dates ??= datesIn(text);
      return dates.isRelative;
    },
  };
}
