import { jsonPathOf } from "#lib/openapi/json-path.ts";
import { typesOf } from "#lib/openapi/object-shape.ts";
import type { FunctionParameter, ToolFunction } from "#lib/openapi/tool-function.ts";
import { nameWords, singular, thingOfIdentifier } from "./name-words.ts";
import { type Keys, responsePlaces, type ResponsePlace } from "./response-places.ts";

/** What an answer of one function gives to an input of another. */
export type Dependency = {
  from: string;
  /** The way to the value in the answer; of a list, its first item. */
  keys: Keys;
  to: string;
  parameter: string;
  rule: "same name" | "identifier of the thing" | "thing of the path";
  /** For a person to read. */
  reason: string;
};

/** Words of a function's name that say what it does, not to what. */
const verbs: ReadonlySet<string> = new Set(
  "get list search find fetch read show create add post update put patch delete remove lookup query all by of the for random".split(
    " ",
  ),
);
/** Names under which every API has something else. */
const generic: ReadonlySet<string> = new Set(
  "page limit offset count total size per_page perpage query q search name title type kind status state date time format lang language sort order category description text message value number url image year month day unit units score rating key code data result tag content body".split(
    " ",
  ),
);
/** Properties that hold an answer's things without saying what they are. */
const containers: ReadonlySet<string> = new Set(
  "data items item results result list records record entries entry content objects values response".split(
    " ",
  ),
);

const folded = (name: string): string => nameWords(name).join("");

const segmentsOf = (path: string): string[] => path.split("/").filter((part) => part !== "");

/** What a function is about: the last word of its path that is no parameter, and the nouns of its name. */
function thingsOf({ name, path }: ToolFunction): string[] {
  const segment = segmentsOf(path).findLast((part) => !part.includes("{")) ?? "";
  const nouns = nameWords(name)
    .filter((word) => !verbs.has(word))
    .map(singular);
  return [singular(nameWords(segment).at(-1) ?? ""), ...nouns].filter((word) => word !== "");
}

/** What a value in an answer belongs to: the property around it, else what the function is about. */
function ownersOf(place: ResponsePlace, called: ToolFunction): string[] {
  const words = nameWords(place.owner).map(singular);
  const owner = words.at(-1);
  return owner === undefined || containers.has(words.join("")) || containers.has(place.owner.toLowerCase())
    ? thingsOf(called)
    : [owner];
}

/** The thing that a plain `id` stands for: what precedes it in the path, else what the function is about. */
function thingOfPlainId(parameter: FunctionParameter, called: ToolFunction): string | undefined {
  const segments = segmentsOf(called.path);
  const at = segments.indexOf(`{${parameter.name}}`);
  const before = segments.slice(0, Math.max(0, at)).findLast((part) => !part.includes("{"));
  return before === undefined ? thingsOf(called)[0] : singular(nameWords(before).at(-1) ?? "");
}

function fitsType(place: ResponsePlace, parameter: FunctionParameter): boolean {
  const wanted = typesOf(parameter.schema).filter((type) => type !== "null");
  if (wanted.some((type) => type === "array" || type === "object" || type === "boolean")) return false;
  return (
    wanted.length === 0 ||
    place.types.some((type) => wanted.includes(type) || (type === "integer" && wanted.includes("number")))
  );
}

type Match = Pick<Dependency, "rule"> & { because: string };

function matchOf(
  place: ResponsePlace,
  from: ToolFunction,
  parameter: FunctionParameter,
  to: ToolFunction,
): Match | null {
  const wanted = thingOfIdentifier(parameter.name);
  const given = thingOfIdentifier(place.name);
  const isSameName = folded(place.name) === folded(parameter.name);
  if (wanted === null)
    return isSameName && !generic.has(folded(parameter.name)) && folded(place.name) !== ""
      ? { rule: "same name", because: "both bear the same name" }
      : null;
  if (given === null) return null;
  const thing = wanted.at(-1);
  if (thing !== undefined) {
    if (isSameName) return { rule: "same name", because: "both bear the same name" };
    return given.length === 0 && ownersOf(place, from).includes(thing)
      ? { rule: "identifier of the thing", because: `it identifies the ${thing}` }
      : null;
  }
  const meant = thingOfPlainId(parameter, to);
  const owners = given.length === 0 ? ownersOf(place, from) : given.slice(-1);
  return meant !== undefined && owners.includes(meant)
    ? { rule: "thing of the path", because: `${to.path} stands for a ${meant}` }
    : null;
}

const rank: Record<Dependency["rule"], number> = {
  "same name": 0,
  "identifier of the thing": 1,
  "thing of the path": 2,
};

function dependencyOf(
  places: readonly ResponsePlace[],
  from: ToolFunction,
  parameter: FunctionParameter,
  to: ToolFunction,
): Dependency[] {
  // What must be told the value itself only gives it back.
  const echoes = from.parameters.some((one) => one.required && folded(one.name) === folded(parameter.name));
  if (echoes || parameter.enum !== null || parameter.in === "header" || parameter.in === "cookie") return [];
  const found = places
    .flatMap((place) => {
      const match = fitsType(place, parameter) ? matchOf(place, from, parameter, to) : null;
      return match ? [{ place, match }] : [];
    })
    .toSorted((a, b) => rank[a.match.rule] - rank[b.match.rule])[0];
  if (!found) return [];
  const { place, match } = found;
  return [
    {
      from: from.name,
      keys: place.keys,
      to: to.name,
      parameter: parameter.name,
      rule: match.rule,
      reason: `${from.name} answers with ${jsonPathOf(place.keys)}, which ${to.name} takes as "${parameter.name}": ${match.because}.`,
    },
  ];
}

/**
 * Which answer feeds which input: by names, by what an identifier identifies, by the thing a path stands for, where
 * the types agree. One dependency at most for each pair of functions and parameter. Pure; never throws.
 */
export function dependencyGraph(functions: readonly ToolFunction[]): Dependency[] {
  return functions.flatMap((from) => {
    const places = responsePlaces(from.responseSchema);
    return functions
      .filter((to) => to.name !== from.name)
      .flatMap((to) => to.parameters.flatMap((parameter) => dependencyOf(places, from, parameter, to)));
  });
}
