import type { Random } from "#lib/random/random.ts";

/** What `*`, `+` and `{n,}` add at most. */
const REPEATS_EXTRA = 3;
const LENGTH_MAX = 2_000;

const digits = [..."0123456789"];
const lower = [..."abcdefghijklmnopqrstuvwxyz"];
const upper = lower.map((letter) => letter.toUpperCase());
const wordCharacters = [...lower, ...upper, ...digits, "_"];
const printable = [...wordCharacters, ..." -.,:;!?/@#"];

const classes: Record<string, string[]> = {
  d: digits,
  w: wordCharacters,
  s: [" "],
  D: lower,
  W: ["-", " ", "."],
  S: wordCharacters,
};
const controls: Record<string, string> = { n: "\n", t: "\t", r: "\r" };

class Unsupported extends Error {}

type Reader = { pattern: string; at: number; random: Random };

const peek = (reader: Reader): string => reader.pattern[reader.at] ?? "";

function take(reader: Reader): string {
  const character = peek(reader);
  if (character === "") throw new Unsupported("the pattern ends too early");
  reader.at += 1;
  return character;
}

function escaped(reader: Reader): string[] {
  const character = take(reader);
  const members = classes[character];
  if (members) return members;
  if (/[bBkpPuxc0-9]/.test(character)) throw new Unsupported(`\\${character}`);
  return [controls[character] ?? character];
}

function rangeOf(from: string, to: string): string[] {
  const [first, last] = [from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0];
  return Array.from({ length: Math.min(Math.max(last - first + 1, 0), 256) }, (_, index) =>
    String.fromCodePoint(first + index),
  );
}

/** The members of `[...]`, the bracket being read already. */
function characterClass(reader: Reader): string[] {
  const isNegated = peek(reader) === "^";
  if (isNegated) take(reader);
  const members: string[] = [];
  while (peek(reader) !== "]") {
    const character = take(reader);
    const one = character === "\\" ? escaped(reader) : [character];
    const isRange = one.length === 1 && peek(reader) === "-" && reader.pattern[reader.at + 1] !== "]";
    if (!isRange) {
      members.push(...one);
      continue;
    }
    take(reader);
    const end = take(reader);
    members.push(...rangeOf(one[0] ?? "", end === "\\" ? (escaped(reader)[0] ?? "") : end));
  }
  take(reader);
  return isNegated ? printable.filter((character) => !members.includes(character)) : members;
}

/** How often what stands before is repeated. */
function repeats(reader: Reader): number {
  const braces = /^\{(\d+)(,(\d*))?\}/.exec(reader.pattern.slice(reader.at));
  const sign = peek(reader);
  let [least, most] = [1, 1];
  if (braces) {
    reader.at += braces[0].length;
    least = Number(braces[1]);
    most = braces[2] === undefined ? least : braces[3] === "" ? least + REPEATS_EXTRA : Number(braces[3]);
  } else if (sign === "?" || sign === "*" || sign === "+") {
    reader.at += 1;
    least = sign === "+" ? 1 : 0;
    most = sign === "?" ? 1 : least + REPEATS_EXTRA;
  } else return 1;
  if (peek(reader) === "?") reader.at += 1;
  return reader.random.integer(least, Math.max(least, most));
}

function group(reader: Reader): () => string {
  if (peek(reader) === "?") {
    const named = /^\?(:|<[A-Za-z]\w*>)/.exec(reader.pattern.slice(reader.at));
    if (!named) throw new Unsupported("look-around");
    reader.at += named[0].length;
  }
  const start = reader.at;
  const first = alternatives(reader);
  const end = reader.at;
  if (take(reader) !== ")") throw new Unsupported("a group that stays open");
  let isFirst = true;
  // A repeated group is read again for each repeat, so that each makes choices of its own.
  return () => {
    if (isFirst) {
      isFirst = false;
      return first;
    }
    return alternatives({ ...reader, pattern: reader.pattern.slice(0, end), at: start });
  };
}

function atom(reader: Reader): () => string {
  const character = take(reader);
  if (character === "(") return group(reader);
  if (character === "^" || character === "$") return () => "";
  if (")*+?".includes(character)) throw new Unsupported(character);
  const members =
    character === "["
      ? characterClass(reader)
      : character === "\\"
        ? escaped(reader)
        : character === "."
          ? printable
          : [character];
  if (members.length === 0) throw new Unsupported("an empty class");
  return () => reader.random.pick(members);
}

function sequence(reader: Reader): string {
  let text = "";
  while (peek(reader) !== "" && peek(reader) !== "|" && peek(reader) !== ")") {
    const make = atom(reader);
    const count = repeats(reader);
    for (let number = 0; number < count && text.length < LENGTH_MAX; number += 1) text += make();
  }
  return text;
}

function alternatives(reader: Reader): string {
  const options = [sequence(reader)];
  while (peek(reader) === "|") {
    take(reader);
    options.push(sequence(reader));
  }
  return reader.random.pick(options);
}

/** A text that a regular expression of the everyday kind matches; null where this one is of another kind, or none. */
export function samplePattern(pattern: string, random: Random): string | null {
  try {
    const reader: Reader = { pattern, at: 0, random };
    const text = alternatives(reader);
    return reader.at === pattern.length && new RegExp(pattern, "u").test(text) ? text : null;
  } catch {
    return null;
  }
}
