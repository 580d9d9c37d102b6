import type { Json } from "#lib/errors/json.ts";
import { pickFresh, sampleDate, sampleId, sampleTime } from "#lib/llm/offline/sample-attribute.ts";
import { COMMON } from "#lib/llm/offline/vocabulary/common.ts";
import { wordsOf } from "#lib/llm/offline/words.ts";
import type { JsonSchema } from "#lib/openapi/tool-function.ts";
import type { Random } from "#lib/random/random.ts";

/** Meaning of a property's name -> pool of common words; the first that matches counts. */
const POOLS: readonly [RegExp, string][] = [
  [/\be?mail\b/, "email"],
  [/\b(phone|mobile|telephone|fax)\b/, "phone"],
  [/\bip\b/, "ip"],
  [/\b(url|link|href|website|uri|homepage)\b/, "url"],
  [/\b(domain|host|hostname)\b/, "domain"],
  [/\bcountry code\b/, "countryCode"],
  [/\b(country|nation|nationality)\b/, "country"],
  [/\b(city|town|location|place|destination|origin|municipality)\b/, "city"],
  [/\b(state|province|region)\b/, "state"],
  [/\b(street|address)\b/, "street"],
  [/\b(zip|postal|postcode|pincode)\b/, "postalCode"],
  [/\bcurrency\b/, "currencyCode"],
  [/\b(language code|lang|locale)\b/, "languageCode"],
  [/\blanguage\b/, "language"],
  [/\b(timezone|time zone)\b/, "timezone"],
  [/\bfirst name\b/, "firstName"],
  [/\b(last name|surname)\b/, "lastName"],
  [/\b(user name|username|login|handle|nickname)\b/, "username"],
  [
    /\b(author|owner|artist|creator|director|full name|person|user|player|sender|recipient|contact|by)\b/,
    "person",
  ],
  [
    /\b(company|organization|organisation|publisher|brand|manufacturer|provider|vendor|source|network)\b/,
    "company",
  ],
  [/\b(hash|md5|sha|checksum|token|signature)\b/, "hash"],
  [/\b(hex|hex color)\b/, "hexColor"],
  [/\b(color|colour)\b/, "color"],
  [/\b(tag|keyword|label|category|genre|type|kind|group)\b/, "tag"],
  [/\b(day|weekday)\b/, "day"],
  [/\b(status|condition)\b/, "status"],
  [/\b(unit|units)\b/, "unit"],
  [/\b(comment|review|feedback|note)\b/, "comment"],
  [/\b(title|headline|name|subject)\b/, "title"],
  [/\b(query|topic|search|q|term)\b/, "topic"],
];

const NUMBERS: readonly [RegExp, number, number][] = [
  [/\b(latitude|lat)\b/, -60, 70],
  [/\b(longitude|lon|lng|long)\b/, -170, 175],
  [/\b(year)\b/, 1995, 2025],
  [/\b(month)\b/, 1, 12],
  [/\b(hour)\b/, 0, 23],
  [/\b(rating|stars)\b/, 1, 5],
  [/\b(score|percent|percentage|confidence|humidity)\b/, 40, 99],
  [/\b(temperature|temp)\b/, -4, 31],
  [/\b(price|cost|amount|fee|total price)\b/, 8, 480],
  [/\b(page|offset)\b/, 1, 1],
  [/\b(limit|per page|page size)\b/, 5, 20],
  [/\b(total|count|results|votes|views|likes|population|downloads)\b/, 3, 900],
  [/\b(age)\b/, 2, 60],
  [/\b(id|number|code)\b/, 1_000, 99_999],
];

/** A value by what the name of a property means, or else by its type alone. */
export function genericValue(name: string, schema: JsonSchema, type: string, random: Random): Json {
  const phrase = wordsOf(name).join(" ");
  if (type === "boolean") return random.chance(0.75);
  if (type === "integer" || type === "number") return genericNumber(phrase, schema, type, random);
  return withinLength(genericText(phrase, schema, random), schema);
}

function genericText(phrase: string, schema: JsonSchema, random: Random): string {
  const format = schema["format"];
  if (format === "uuid") return uuidFrom(random);
  if (format === "date") return sampleDate(random);
  if (format === "date-time") return `${sampleDate(random)}T${sampleTime(random)}:00Z`;
  const byFormat: Record<string, string> = {
    email: "email",
    uri: "url",
    url: "url",
    ipv4: "ip",
    hostname: "domain",
  };
  const pool = byFormat[String(format)] ?? POOLS.find(([pattern]) => pattern.test(phrase))?.[1];
  if (/\b(id|uuid|identifier|key|slug)\b/.test(phrase)) return sampleId(random);
  if (/\b(datetime|timestamp|created|updated|created at|updated at)\b/.test(phrase))
    return `${sampleDate(random)}T${sampleTime(random)}:00Z`;
  if (/\b(date|birthday|since|until|deadline)\b/.test(phrase)) return sampleDate(random);
  if (/\btime\b/.test(phrase)) return sampleTime(random);
  if (pool !== undefined) return pickFresh(pool, COMMON[pool] ?? [], random);
  const isProse =
    /\b(description|text|summary|message|content|body|synopsis|bio|overview|details|explanation|fact|quote)\b/.test(
      phrase,
    );
  return pickFresh(isProse ? "sentence" : "tag", COMMON[isProse ? "sentence" : "tag"] ?? [], random);
}

function genericNumber(phrase: string, schema: JsonSchema, type: string, random: Random): number {
  const [, low, high] = NUMBERS.find(([pattern]) => pattern.test(phrase)) ?? [null, 1, 100];
  const [minimum, maximum] = boundsOf(schema, type, low, high);
  if (type === "integer")
    return random.integer(Math.ceil(minimum), Math.max(Math.ceil(minimum), Math.floor(maximum)));
  const value = Math.round((minimum + random.next() * (maximum - minimum)) * 100) / 100;
  return Math.min(Math.max(value, minimum), maximum);
}

function boundsOf(schema: JsonSchema, type: string, low: number, high: number): [number, number] {
  const step = type === "integer" ? 1 : 0.01;
  const least = numberAt(schema, "minimum") ?? addTo(numberAt(schema, "exclusiveMinimum"), step);
  const most = numberAt(schema, "maximum") ?? addTo(numberAt(schema, "exclusiveMaximum"), -step);
  const minimum =
    least === null
      ? most !== null && most < low
        ? most - 10
        : low
      : Math.max(least, Math.min(low, most ?? low));
  const maximum = most === null ? Math.max(high, minimum) : Math.min(most, Math.max(high, minimum));
  return [minimum, Math.max(minimum, maximum)];
}

const numberAt = (schema: JsonSchema, key: string): number | null =>
  typeof schema[key] === "number" ? schema[key] : null;
const addTo = (value: number | null, step: number): number | null => (value === null ? null : value + step);

function withinLength(text: string, schema: JsonSchema): string {
  const shortest = numberAt(schema, "minLength") ?? 0;
  const longest = numberAt(schema, "maxLength") ?? Number.POSITIVE_INFINITY;
  const padded = text.length < shortest ? text.padEnd(shortest, "a") : text;
  return padded.length > longest ? padded.slice(0, longest) : padded;
}

function uuidFrom(random: Random): string {
  const hex = Array.from({ length: 32 }, () => random.integer(0, 15).toString(16)).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
