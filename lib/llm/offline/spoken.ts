import type { Json } from "#lib/errors/json.ts";
import type { Attribute } from "#lib/llm/offline/domain.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A value as people say it: "2025-03-04" -> "March 4, 2025". */
export function spoken(value: Json, attribute: Attribute): string {
  const text = String(value);
  const date = attribute.kind === "date" ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) : null;
  if (date === null) return text;
  return `${MONTHS[Number(date[2]) - 1] ?? ""} ${Number(date[3])}, ${date[1] ?? ""}`;
}

/** The date that a text names, as YYYY-MM-DD; null where there is none. */
export function dateIn(text: string): string | null {
  const iso = /\b\d{4}-\d\d-\d\d\b/.exec(text)?.[0];
  if (iso !== undefined) return iso;
  const month = MONTHS.join("|");
  const american = new RegExp(`\\b(${month})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`, "i").exec(text);
  const british = new RegExp(
    `\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(${month}),?\\s+(\\d{4})`,
    "i",
  ).exec(text);
  if (american !== null) return isoOf(american[3], american[1], american[2]);
  return british === null ? null : isoOf(british[3], british[2], british[1]);
}

function isoOf(year = "", monthName = "", day = ""): string {
  const month = MONTHS.findIndex((name) => name.toLowerCase() === monthName.toLowerCase()) + 1;
  return `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const NUMBER_WORDS = [
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
];

/** The number that a text is: digits, with thousands set apart or not, or a word up to twelve. */
export function numberIn(text: string): number | null {
  const digits = /-?\d+(?:,\d{3})*(?:\.\d+)?/.exec(text)?.[0];
  if (digits !== undefined) return Number(digits.replaceAll(",", ""));
  const word = NUMBER_WORDS.findIndex((name) => new RegExp(`\\b${name}\\b`, "i").test(text));
  return word < 0 ? null : word;
}
