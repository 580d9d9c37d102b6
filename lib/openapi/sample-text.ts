import type { Random } from "#lib/random/random.ts";
import { ownValue, textOf } from "./read-json.ts";
import { samplePattern } from "./sample-pattern.ts";
import type { JsonSchema } from "./tool-function.ts";

const DAY_MS = 86_400_000;
const words = [
  "harbour",
  "maple",
  "lantern",
  "orchard",
  "summit",
  "meadow",
  "copper",
  "willow",
  "granite",
  "saffron",
  "beacon",
  "thistle",
];

const hexadecimal = (length: number, random: Random): string =>
  Array.from({ length }, () => random.integer(0, 15).toString(16)).join("");

/** Some moment of 2020 to 2025, whole seconds. */
const momentOf = (random: Random): string =>
  `${new Date(Date.UTC(2020, 0, 1) + random.integer(0, 2_190) * DAY_MS + random.integer(0, 86_399) * 1_000).toISOString().slice(0, 19)}Z`;

const uuid = (random: Random): string =>
  [
    hexadecimal(8, random),
    hexadecimal(4, random),
    `4${hexadecimal(3, random)}`,
    `${random.pick(["8", "9", "a", "b"])}${hexadecimal(3, random)}`,
    hexadecimal(12, random),
  ].join("-");

const octets = (random: Random): string => [1, 2, 3, 4].map(() => random.integer(1, 254)).join(".");

/** Formats of JSON Schema and OpenAPI, each with a value of its kind. */
const formats: Record<string, (random: Random) => string> = {
  date: (random) => momentOf(random).slice(0, 10),
  "date-time": momentOf,
  time: (random) => momentOf(random).slice(11),
  duration: (random) => `PT${random.integer(1, 59)}M`,
  email: (random) => `${random.pick(words)}.${random.pick(words)}@example.com`,
  "idn-email": (random) => `${random.pick(words)}@example.com`,
  hostname: (random) => `${random.pick(words)}.example.com`,
  "idn-hostname": (random) => `${random.pick(words)}.example.com`,
  uri: (random) => `https://${random.pick(words)}.example.com/${random.pick(words)}`,
  url: (random) => `https://${random.pick(words)}.example.com/${random.pick(words)}`,
  iri: (random) => `https://${random.pick(words)}.example.com/${random.pick(words)}`,
  "uri-reference": (random) => `/${random.pick(words)}`,
  "uri-template": (random) => `https://example.com/${random.pick(words)}/{id}`,
  ipv4: octets,
  ipv6: (random) => Array.from({ length: 8 }, () => hexadecimal(4, random)).join(":"),
  uuid,
  byte: (random) => Buffer.from(random.pick(words)).toString("base64"),
  regex: (random) => `^${random.pick(words)}$`,
  "json-pointer": (random) => `/${random.pick(words)}`,
  "relative-json-pointer": (random) => `${random.integer(0, 3)}/${random.pick(words)}`,
  "iso-time": (random) => momentOf(random).slice(11),
  "iso-date-time": momentOf,
};

/** Plain words of a length within the limits; characters, as JSON Schema counts them. */
function plainText(name: string, least: number, most: number, random: Random): string {
  const start = name === "" ? "" : `${name.replaceAll(/[_-]+/g, " ")} `;
  let text = `${start}${random.pick(words)} ${random.pick(words)}`;
  while ([...text].length < least) text += ` ${random.pick(words)}`;
  return [...text].slice(0, most).join("");
}

/** A text of the schema's pattern or format, or plain words within its limits. */
export function sampleText({ name, schema }: { name: string; schema: JsonSchema }, random: Random): string {
  const pattern = ownValue(schema, "pattern");
  const matching = typeof pattern === "string" ? samplePattern(pattern, random) : null;
  if (matching !== null) return matching;
  const format = textOf(ownValue(schema, "format"));
  const make = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (make) return make(random);
  const [least, most] = [ownValue(schema, "minLength"), ownValue(schema, "maxLength")];
  const [shortest, longest] = [
    typeof least === "number" ? least : 0,
    typeof most === "number" ? most : Infinity,
  ];
  return plainText(name, shortest, longest, random);
}
