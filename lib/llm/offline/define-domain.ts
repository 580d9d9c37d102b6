import type { Attribute, Domain, Entity, Operation, Part } from "#lib/llm/offline/domain.ts";
import { COMMON } from "#lib/llm/offline/vocabulary/common.ts";
import { capitalised, pluralOf, wordsOf } from "#lib/llm/offline/words.ts";

const UNITS: Readonly<Record<string, string>> = {
  years: "years",
  year: "",
  days: "days",
  hours: "hours",
  minutes: "minutes",
  seconds: "seconds",
  milliseconds: "milliseconds",
  kg: "kilograms",
  grams: "grams",
  km: "kilometres",
  meters: "metres",
  cm: "centimetres",
  mm: "millimetres",
  usd: "US dollars",
  eur: "euros",
  celsius: "degrees Celsius",
  percent: "per cent",
  mb: "megabytes",
  kmh: "km/h",
  pages: "pages",
  liters: "litres",
  kw: "kilowatts",
};

/**
 * One attribute in short notation: `*` required, then the name, then one of
 * `!` closed list, `[]` list, `?` yes or no, `#` whole number, `#.2` with decimals, `=date|time|datetime`, `^noun` identifier;
 * then `: a|b|c` values, `@pool` common words, or `5-90` a range; then `// description`.
 */
export function attributeOf(notation: string, owner: string): Attribute {
  const [shape = "", note] = notation.split(" // ");
  const match = /^(\*)?([A-Za-z][A-Za-z0-9]*)(!|\[\]|\?|#(?:\.\d)?|\^|=)?\s*(.*)$/u.exec(shape.trim());
  if (match === null) throw new Error(`not an attribute: ${notation}`);
  const [, star, name = "", mark = "", rest = ""] = match;
  const words = wordsOf(name);
  const unit = words.length > 1 ? (UNITS[words.at(-1) ?? ""] ?? "") : "";
  const label = (unit === "" ? words : words.slice(0, -1)).join(" ");
  const values = rest.startsWith(":")
    ? rest.slice(1).trim().split("|")
    : rest.startsWith("@")
      ? (COMMON[rest.slice(1)] ?? [])
      : [];
  const attribute: Attribute = {
    name,
    label,
    unit,
    values,
    description: "",
    required: star === "*",
    isEnum: mark === "!",
    isList: mark === "[]",
    type: mark === "?" ? "boolean" : mark === "#" ? "integer" : mark.startsWith("#.") ? "number" : "string",
    range: mark.startsWith("#") ? rangeOf(rest, Number(mark.slice(2) || 0)) : null,
    kind: mark === "^" ? "id" : mark === "=" ? (rest as "date" | "time" | "datetime") : "plain",
    refersTo: mark === "^" ? rest : null,
  };
  return { ...attribute, description: note ?? describe(attribute, owner) };
}

function rangeOf(rest: string, decimals: number): Attribute["range"] {
  const match = /^(-?\d+(?:\.\d+)?)-(-?\d+(?:\.\d+)?)$/.exec(rest);
  if (match === null) throw new Error(`not a range: ${rest}`);
  return { minimum: Number(match[1]), maximum: Number(match[2]), decimals };
}

function describe(attribute: Attribute, owner: string): string {
  const { kind, label, unit, refersTo, values, isEnum, type, isList } = attribute;
  if (refersTo !== null) return `Identifier of the ${refersTo}`;
  const of = owner === "" ? "" : ` of the ${owner}`;
  if (type === "boolean")
    return `Whether the ${owner === "" ? "answer" : owner} ${/^(is|has|can) /.test(label) ? label : `is ${label}`}`;
  const format =
    kind === "date"
      ? ", as YYYY-MM-DD"
      : kind === "time"
        ? ", as HH:MM"
        : kind === "datetime"
          ? ", in UTC"
          : "";
  const examples = values.length > 1 && !isEnum && !isList ? `, such as ${values[0]} or ${values[1]}` : "";
  return `${capitalised(label)}${of}${unit === "" ? "" : `, in ${unit}`}${format}${examples}`;
}

type EntityNotation = {
  noun: string;
  plural?: string;
  keys?: string;
  nameKey?: string;
  names: string;
  has: readonly string[];
  parts?: Readonly<Record<string, readonly string[]>>;
};

type OperationNotation = {
  does: string;
  summary: string;
  keys?: string;
  method?: Operation["method"];
  takes: readonly string[];
  gives: readonly string[];
  items?: string;
  asks: readonly string[];
};

const splitKeys = (keys: string | undefined): string[] => (keys === undefined ? [] : keys.split("|"));

/** What a thing is called by: its name, title or whatever the category says. */
export function nameAttributeOf(entity: Entity): Attribute {
  const description = `${capitalised(entity.nameKey)} of the ${entity.noun}`;
  return { ...attributeOf(`${entity.nameKey}: ${entity.names.join("|")}`, ""), description };
}

/** An output that repeats an input is of its kind. */
function likeInput(output: Attribute, inputs: readonly Attribute[]): Attribute {
  const input = inputs.find(({ name }) => name === output.name);
  return input === undefined || output.kind !== "plain" || output.values.length > 0
    ? output
    : { ...input, description: output.description, required: false };
}

/** Reads the short notation of a category. @throws Error on a slip in the notation, at start. */
export function defineDomain(
  category: string,
  notation: { entities: readonly EntityNotation[]; operations?: readonly OperationNotation[] },
): Domain {
  const entities = notation.entities.map((entity): Entity => {
    const parts = Object.entries(entity.parts ?? {}).map(([noun, has]): Part => ({
      noun,
      attributes: has.map((line) => attributeOf(line, noun)),
    }));
    return {
      noun: entity.noun,
      plural: entity.plural ?? pluralOf(entity.noun),
      category,
      keys: [...splitKeys(entity.keys), entity.noun],
      nameKey: entity.nameKey ?? "name",
      names: entity.names.split("|"),
      attributes: entity.has.map((line) => attributeOf(line, entity.noun)),
      parts,
    };
  });
  const operations = (notation.operations ?? []).map((operation): Operation => {
    const inputs = operation.takes.map((line) => attributeOf(line, ""));
    return {
      name: operation.does,
      category,
      summary: operation.summary,
      keys: splitKeys(operation.keys),
      method: operation.method ?? "get",
      path: `/${wordsOf(operation.does).join("-")}`,
      inputs,
      outputs: operation.gives.map((line) => likeInput(attributeOf(line, operation.items ?? ""), inputs)),
      itemNoun: operation.items ?? null,
      asks: operation.asks,
    };
  });
  return { category, entities, operations };
}
