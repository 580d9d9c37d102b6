const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const monthWord = `(${months.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join("|")}|sept)\\.?`;
const dayFirst = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${monthWord}(?:,? (\\d{4}))?(?![\\p{L}\\p{N}])`,
  "giu",
);
const monthFirst = new RegExp(
  `\\b${monthWord} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?(?![\\p{L}\\p{N}])`,
  "giu",
);
const iso = /\b(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/g;
const slashed = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/g;
const relative =
  /\b(?:today|tonight|tomorrow|yesterday|weekend|(?:next|this|last|coming|past|upcoming)(?: (?:\\d+|[a-z]+))? (?:days?|weeks?|months?|years?)|(?:next|this|last|coming) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d+ (?:days?|weeks?|months?|years?)|(?:days?|weeks?|months?|years?) (?:ago|from now))\b/i;

const two = (part: string | number): string => String(part).padStart(2, "0");
const monthNumber = (word: string): number =>
  1 + months.findIndex((month) => month.startsWith(word.slice(0, 3).toLowerCase()));

/**
 * The dates that a text names, however written: "2024-05-07", and "05-07" where it leaves the year open.
 * 5/7/2024 counts as both of its readings. `isRelative`: it speaks of days without naming them ("tomorrow").
 */
export function datesIn(text: string): { dates: Set<string>; isRelative: boolean } {
  const dates = new Set<string>();
  const add = (year: string | undefined, month: string | number, day: string): void => {
    dates.add(`${year === undefined ? "" : `${year}-`}${two(month)}-${two(day)}`);
  };
  for (const [, year, month = "", day = ""] of text.matchAll(iso)) add(year, month, day);
  for (const [, one = "", other = "", year] of text.matchAll(slashed)) {
    add(year, one, other);
    add(year, other, one);
  }
  for (const [, day = "", month = "", year] of text.matchAll(dayFirst)) add(year, monthNumber(month), day);
  for (const [, month = "", day = "", year] of text.matchAll(monthFirst)) add(year, monthNumber(month), day);
  return { dates, isRelative: relative.test(text) };
}

/** The day of a value that is a date or a moment and nothing else, in all its readings; none where it is neither. */
export function datesOfValue(value: string): string[] {
  const isDate =
    value.length <= 40 &&
    /^(?:\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+\S*)?|[\d/.]{8,10}|[\p{L}\d,. ]+)$/u.test(value);
  return isDate ? [...datesIn(value).dates] : [];
}
