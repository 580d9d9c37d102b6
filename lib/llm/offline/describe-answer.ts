import { type Json, type JsonObject, isJsonObject } from "#lib/errors/json.ts";
import { isCount, listsNothing } from "#lib/llm/offline/check-answer.ts";
import { type Design, designNamed } from "#lib/llm/offline/designs.ts";
import type { Observation } from "#lib/llm/offline/read-observation.ts";
import { spoken } from "#lib/llm/offline/spoken.ts";
import { attributeOf } from "#lib/llm/offline/define-domain.ts";
import { listed, pluralOf, wordsOf } from "#lib/llm/offline/words.ts";

const MOST_ITEMS = 6;
const PROSE_KEY =
  /^(text|fact|quote|answer|translation|summary|comment|output|description|message|definition|advice)$/i;
const isId = (key: string): boolean =>
  /(^|[a-z_])(id|uuid|guid)$/i.test(key) && !/^(paid|valid|grid)$/i.test(key);
const NAME_KEY =
  /^(name|title|label|text|headline|word|reference|symbol|place|alias|line|callsign|trackingnumber|number|type)$/i;

/** What an observation says, in sentences with its names and numbers. What only repeats the arguments is left out. */
export function describeAnswer(functionName: string, observation: Observation, args: JsonObject): string {
  const design = designNamed(functionName);
  const body = withoutEcho(observation.body, args);
  const wanted =
    typeof args["name"] === "string"
      ? args["name"]
      : typeof args["title"] === "string"
        ? args["title"]
        : null;
  if (Array.isArray(body)) return describeList(body, nounOf(design), wanted);
  if (!isJsonObject(body))
    return body === null
      ? `The answer was: ${observation.text.slice(0, 400).trim()}`
      : `The answer is ${String(body)}.`;
  const object = body;
  const entries = Object.entries(object);
  if (listsNothing(object)) {
    const key = entries.find(([, value]) => Array.isArray(value))?.[0] ?? "results";
    return describeList([], nounOf(design) ?? pluralWords(key), wanted);
  }
  const list = entries.find(([, value]) => Array.isArray(value) && value.some(isJsonObject));
  if (list !== undefined) {
    const others = Object.fromEntries(
      entries.filter(([key, value]) => key !== list[0] && !isCount(key) && !isEmpty(value)),
    );
    const rest = describeObject(others, null);
    return `${describeList(list[1] as Json[], nounOf(design) ?? pluralWords(list[0]), wanted)}${rest === "" ? "" : ` ${rest}`}`;
  }
  return describeObject(object, design) || nothingTold(design);
}

/** A question that is answered with nothing tells nothing; an order may have been carried out all the same. */
const nothingTold = (design: Design | null): string =>
  design?.method === "get"
    ? "The answer of the service held nothing that I could tell you."
    : "The request was carried out.";

/** Leaves out of objects what the request said already, as long as something is left to tell. */
function withoutEcho(body: Json | null, args: JsonObject): Json | null {
  if (Array.isArray(body))
    return body.map((item) => (isJsonObject(item) ? withoutEcho(item, withoutNames(args)) : item));
  if (!isJsonObject(body)) return body;
  const entries = Object.entries(body).filter(
    ([key, value]) => args[key] === undefined || JSON.stringify(args[key]) !== JSON.stringify(value),
  );
  const isTold = entries.some(([key]) => !isId(key));
  const kept = isTold ? entries : Object.entries(body);
  return Object.fromEntries(
    kept.map(([key, value]) => [key, Array.isArray(value) ? withoutEcho(value, args) : value]),
  );
}

/** In a list each thing keeps its name, even one that was asked for. */
const withoutNames = (args: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(args).filter(([key]) => !NAME_KEY.test(key)));

const isEmpty = (value: Json): boolean =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);
const pluralWords = (key: string): string => wordsOf(key).join(" ");

function nounOf(design: Design | null): string | null {
  if (design === null) return null;
  if (design.operation !== null)
    return design.operation.itemNoun === null ? null : pluralOf(design.operation.itemNoun);
  return design.part === null ? (design.entity?.plural ?? null) : pluralOf(design.part.noun);
}

function describeList(items: readonly Json[], noun: string | null, wanted: string | null): string {
  const plural = noun ?? "results";
  if (items.length === 0) return `I found no ${plural} that fit.`;
  const match =
    wanted === null
      ? undefined
      : items.find(
          (item) =>
            isJsonObject(item) &&
            Object.values(item).some((value) => String(value).toLowerCase() === wanted.toLowerCase()),
        );
  if (match !== undefined && items.length > 1) {
    const others = items
      .filter((item) => item !== match)
      .slice(0, MOST_ITEMS - 1)
      .map((item) => nameOf(item));
    return `Yes, ${describeItem(match as JsonObject)} is there. The search also gave ${listed([...new Set(others)].filter((name) => name !== "" && name !== wanted))}.`;
  }
  const shown = items
    .slice(0, MOST_ITEMS)
    .map((item) => (isJsonObject(item) ? describeItem(item) : String(item)));
  const rest = items.length > shown.length ? ` There are ${items.length - shown.length} more.` : "";
  if (items.length === 1) return `There is one match: ${shown[0] ?? ""}.`;
  const isLong = shown.some((text) => text.length > 60);
  const joined = isLong ? shown.map((text, index) => `${index + 1}. ${text}`).join("; ") : listed(shown);
  return `I found ${items.length} ${plural}: ${joined}.${rest}`;
}

function nameOf(item: Json): string {
  if (!isJsonObject(item)) return String(item);
  const named = Object.entries(item).find(([key, value]) => NAME_KEY.test(key) && typeof value !== "object");
  return named === undefined ? "" : String(named[1]);
}

function describeItem(item: JsonObject): string {
  const entries = Object.entries(item).filter(([key, value]) => !isId(key) && !isEmpty(value));
  const named =
    entries.find(([key, value]) => NAME_KEY.test(key) && typeof value !== "object") ??
    entries.find(([, value]) => typeof value === "string");
  const prose = entries.find(
    (entry) => entry !== named && PROSE_KEY.test(entry[0]) && typeof entry[1] === "string",
  );
  const details = entries
    .filter((entry) => entry !== named && entry !== prose)
    .slice(0, 4)
    .map(([key, value]) => said(key, value));
  const label = named === undefined ? "" : saidPlainly(named[0], named[1]);
  const name = prose === undefined ? label : `${label}${label === "" ? "" : ": "}${String(prose[1])}`;
  if (name === "") return details.join(", ");
  return details.length === 0 ? name : `${name} (${details.join(", ")})`;
}

/** "rating 4.2", "price 24 US dollars", "12 episodes", "postedOn" -> "posted on March 4, 2025". */
function said(key: string, value: Json): string {
  if (typeof value === "boolean") return saidBoolean(key, value);
  const { label, unit } = attributeOf(nameFor(key), "");
  const words = label.split(" ");
  if (typeof value === "string" && / (on|at|by|in)$/.test(label))
    return `${label.endsWith(" at") && /^\d{4}-/.test(value) ? words.slice(0, -1).join(" ") : label} ${saidPlainly(key, value).replace(/^(?=[A-Z][a-z]+ \d+, )/, label.endsWith(" at") ? "on " : "")}`;
  if (typeof value === "number" && unit === "" && words.length === 1 && /[^s]s$/.test(label))
    return `${value} ${label}`;
  return `${label} ${saidPlainly(key, value)}`;
}

function saidBoolean(key: string, value: boolean): string {
  const words = wordsOf(key)
    .filter((word) => word !== "is")
    .join(" ");
  return value ? words : `not ${words}`;
}

/** Names of attributes are letters and digits; any other key is brought into that form. */
const nameFor = (key: string): string => {
  const [first = "value", ...rest] = wordsOf(key)
    .map((word) => word.replace(/[^a-z0-9]/gi, ""))
    .filter((word) => /^[a-z]/i.test(word));
  return [first, ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join("");
};

function saidPlainly(key: string, value: Json): string {
  if (Array.isArray(value))
    return listed(value.slice(0, 6).map((item) => (isJsonObject(item) ? describeItem(item) : String(item))));
  if (isJsonObject(value)) return describeItem(value);
  const { unit } = attributeOf(nameFor(key), "");
  const text = String(value);
  const time = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(text);
  if (time !== null) return `${spoken(time[1] ?? "", attributeOf("day=date", ""))} at ${time[2] ?? ""}`;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return spoken(text, attributeOf("day=date", ""));
  return typeof value === "number" && unit !== "" ? `${text} ${unit}` : text;
}

function describeObject(object: JsonObject, design: Design | null): string {
  const entries = Object.entries(object).filter(([, value]) => !isEmpty(value));
  const prose = entries.find(
    ([key, value]) => PROSE_KEY.test(key) && typeof value === "string" && value.length > 25,
  );
  const named = entries.find(([key]) => key === design?.entity?.nameKey || /^(name|title)$/i.test(key));
  const rest = entries.filter(
    (entry) =>
      entry !== named &&
      entry !== prose &&
      !(isId(entry[0]) && entries.length > 2 && design?.operation === null),
  );
  const facts = rest.slice(0, 9).map(([key, value]) => factOf(key, value));
  const subject = named === undefined ? "" : saidPlainly(named[0], named[1]);
  const opening = prose === undefined ? "" : ` ${ended(String(prose[1]))}`;
  if (subject === "") return `${facts.length === 0 ? "" : ended(capital(listed(facts)))}${opening}`.trim();
  return facts.length === 0
    ? `${ended(subject)}${opening}`
    : `Here is what I found about ${subject}: ${ended(listed(facts))}${opening}`;
}

function factOf(key: string, value: Json): string {
  if (typeof value === "boolean") {
    const words = wordsOf(key)
      .filter((word) => !["is", "has", "can"].includes(word))
      .join(" ");
    return /^(full page|night landing|two factor)$/.test(words)
      ? `${words}: ${value ? "yes" : "no"}`
      : `it is ${value ? "" : "not "}${words}`;
  }
  const { label, unit } = attributeOf(nameFor(key), "");
  if (typeof value === "string" && / (on|at|by|in)$/.test(label))
    return `${/^(opens|closes|starts|ends|departs|arrives|expires|applies)/.test(label) ? "it" : "it was"} ${said(key, value)}`;
  if (typeof value === "number" && unit === "" && /^[a-z]+[^s]s( |$)/.test(label))
    return `the number of ${label} is ${value}`;
  return isId(key)
    ? `the ${wordsOf(key).slice(0, -1).join(" ") || "record"} number is ${saidPlainly(key, value)}`
    : `the ${label} ${Array.isArray(value) && value.length > 1 ? "are" : "is"} ${saidPlainly(key, value)}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
