import type { Random } from "#lib/random/random.ts";

/** A kind of question that anybody can answer: one asked, and what is answered to a text that asks it; else null. */
export type PlainQuestion = { ask: (random: Random) => string; answer: (text: string) => string | null };

/** @param asks ways to ask, with {} where the values stand, in the order in which `pick` gives and `tell` takes them */
function question(
  asks: readonly string[],
  pick: (random: Random) => readonly (string | number)[],
  tell: (...values: string[]) => string | null,
): PlainQuestion {
  const patterns = asks.map(
    (ask) => new RegExp(ask.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replaceAll("{}", "([\\p{L}\\d-]+)"), "u"),
  );
  return {
    ask: (random) => {
      const values = [...pick(random)];
      return random.pick(asks).replace(/\{\}/g, () => String(values.shift() ?? ""));
    },
    answer: (text) => {
      const match = patterns.map((pattern) => pattern.exec(text)).find((one) => one !== null);
      return match ? tell(...match.slice(1)) : null;
    },
  };
}

/** Pairs of which the second one is the answer to the first. */
const lookUp = (
  asks: readonly string[],
  pairs: Readonly<Record<string, string>>,
  tell: (asked: string, answer: string) => string,
): PlainQuestion =>
  question(
    asks,
    (random) => [random.pick(Object.keys(pairs))],
    (asked = "") => (Object.hasOwn(pairs, asked) ? tell(asked, pairs[asked] ?? "") : null),
  );

const listOf = (text: string): Record<string, string> =>
  Object.fromEntries(text.split("|").map((pair) => pair.trim().split(": ") as [string, string]));

const ROMAN: readonly (readonly [number, string])[] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];
function romanOf(number: number): string {
  let left = number;
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return sign.repeat(times);
  }).join("");
}

const DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday".split("|");
const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December".split(
  "|",
);
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
const isPrime = (number: number): boolean =>
  number > 1 && !Array.from({ length: number }, (_, at) => at).some((at) => at > 1 && number % at === 0);

export const PLAIN_QUESTIONS: readonly PlainQuestion[] = [
  question(
    ["What is {} percent of {}?", "How much would {} percent of {} be?"],
    (random) => [5 * random.integer(1, 19), 20 * random.integer(2, 45)],
    (percent, whole) => `${percent} percent of ${whole} is ${(Number(percent) * Number(whole)) / 100}.`,
  ),
  question(
    ["What do you get for {} times {}?", "Multiply {} by {} in your head, will you?"],
    (random) => [random.integer(3, 19), random.integer(3, 19)],
    (left, right) => `${left} times ${right} is ${Number(left) * Number(right)}.`,
  ),
  question(
    ["Is {} a prime number?", "Can {} be divided by anything but itself and one?"],
    (random) => [random.integer(11, 199)],
    (number) =>
      isPrime(Number(number)) ? `${number} is a prime number.` : `${number} is not a prime number.`,
  ),
  question(
    ["How would the Romans have written {}?", "What are the Roman numerals for {}?"],
    (random) => [random.integer(3, 199)],
    (number) => `In Roman numerals, ${number} is ${romanOf(Number(number))}.`,
  ),
  question(
    [
      "If it is {} today, which day of the week will it be in {} days?",
      "Counting from a {}, what weekday comes {} days later?",
    ],
    (random) => [random.pick(DAYS), random.integer(2, 30)],
    (day = "", days) =>
      DAYS.includes(day) ? `It will be a ${DAYS[(DAYS.indexOf(day) + Number(days)) % 7]}.` : null,
  ),
  question(
    ["Which month comes {} months after {}?", "We meet again {} months from {}; which month is that?"],
    (random) => [random.integer(2, 11), random.pick(MONTHS)],
    (months, month = "") =>
      MONTHS.includes(month) ? `That is ${MONTHS[(MONTHS.indexOf(month) + Number(months)) % 12]}.` : null,
  ),
  question(
    ["How many days does {} have when it is no leap year?", "Remind me how long {} is, counted in days."],
    (random) => [random.pick(MONTHS)],
    (month = "") =>
      MONTHS.includes(month) ? `${month} has ${MONTH_LENGTHS[MONTHS.indexOf(month)]} days.` : null,
  ),
  question(
    [
      "Which letter of the alphabet follows right after {}?",
      "What place does the letter {} have in the alphabet?",
    ],
    (random) => [random.pick(LETTERS.slice(0, -1))],
    (letter = "") => {
      const at = LETTERS.indexOf(letter);
      return at < 0
        ? null
        : `${letter} is letter number ${at + 1} of the alphabet, and ${LETTERS[at + 1] ?? "none"} follows it.`;
    },
  ),
  question(
    ["How many minutes pass in {} hours?", "My shift lasts {} hours; what is that in minutes?"],
    (random) => [random.integer(2, 48)],
    (hours) => `${hours} hours are ${Number(hours) * 60} minutes.`,
  ),
  question(
    ["How many dozens make {} eggs?", "I have to pack {} eggs by the dozen, how many dozens is that?"],
    (random) => [12 * random.integer(2, 40)],
    (eggs) => `${eggs} eggs are ${Number(eggs) / 12} dozen.`,
  ),
  lookUp(
    ["What is the plural of the word {}?", "More than one {}: how do you spell that?"],
    listOf(
      "phenomenon: phenomena|criterion: criteria|goose: geese|mouse: mice|ox: oxen|leaf: leaves|knife: knives|cactus: cacti|analysis: analyses|tooth: teeth|shelf: shelves|wolf: wolves|crisis: crises|child: children|thesis: theses|potato: potatoes|hero: heroes|diagnosis: diagnoses|louse: lice|bacterium: bacteria",
    ),
    (word, plural) => `The plural of ${word} is ${plural}.`,
  ),
  lookUp(
    ["Which word means the opposite of {}?", "Give me the opposite of the word {}."],
    listOf(
      "ancient: modern|shallow: deep|generous: stingy|scarce: plentiful|rough: smooth|humble: proud|transparent: opaque|artificial: natural|permanent: temporary|timid: bold|narrow: wide|victory: defeat|ascend: descend|expand: shrink|praise: blame|arrival: departure|increase: decrease|entrance: exit|maximum: minimum|tame: wild",
    ),
    (word, opposite) => `The opposite of ${word} is ${opposite}.`,
  ),
  lookUp(
    ["What does the abbreviation {} stand for?", "Everybody writes {} these days. What is it short for?"],
    listOf(
      "FAQ: frequently asked questions|RSVP: répondez s'il vous plaît, please reply|ETA: estimated time of arrival|PDF: portable document format|DIY: do it yourself|ASAP: as soon as possible|CFO: chief financial officer|GPS: global positioning system|LED: light-emitting diode|HTML: hypertext markup language|USB: universal serial bus|BBQ: barbecue|IQ: intelligence quotient|UFO: unidentified flying object|TBA: to be announced|SPF: sun protection factor|CPU: central processing unit|NGO: non-governmental organisation|VAT: value added tax|ISBN: international standard book number",
    ),
    (short, long) => `${short} stands for ${long}.`,
  ),
  lookUp(
    ["What do you call a shape with {} sides?", "A polygon of {} sides: what is its name?"],
    listOf(
      "3: triangle|4: quadrilateral|5: pentagon|6: hexagon|7: heptagon|8: octagon|9: nonagon|10: decagon|12: dodecagon",
    ),
    (sides, name) => `A shape with ${sides} sides is called a ${name}.`,
  ),
  lookUp(
    ["What is a young {} called?", "Which word do we use for the baby of a {}?"],
    listOf(
      "kangaroo: joey|goat: kid|swan: cygnet|deer: fawn|owl: owlet|hare: leveret|eel: elver|seal: pup|bear: cub|cow: calf|sheep: lamb|horse: foal|frog: tadpole|duck: duckling",
    ),
    (animal, young) => `The young of a ${animal} is called a ${young}.`,
  ),
  lookUp(
    ["Which chemical element has the symbol {}?", "On the label it says {}; which element is meant?"],
    listOf(
      "Fe: iron|Au: gold|Ag: silver|Na: sodium|K: potassium|Pb: lead|Hg: mercury|Sn: tin|W: tungsten|Cu: copper|He: helium|Ca: calcium|Zn: zinc|Mg: magnesium|Ne: neon|Si: silicon",
    ),
    (symbol, element) => `${symbol} is the symbol of ${element}.`,
  ),
  lookUp(
    [
      "Is the {} a string, a wind or a percussion instrument?",
      "In which part of an orchestra would I find the {}?",
    ],
    listOf(
      "cello: string|oboe: wind|timpani: percussion|viola: string|bassoon: wind|xylophone: percussion|clarinet: wind|triangle: percussion|harp: string|trombone: wind|violin: string|tuba: wind|piccolo: wind",
    ),
    (instrument, kind) => `The ${instrument} is a ${kind} instrument.`,
  ),
];
