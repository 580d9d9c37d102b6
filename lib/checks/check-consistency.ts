import { isJsonObject, safeParseJson, type Json, type JsonObject } from "#lib/errors/json.ts";
import { jsonPathOf } from "#lib/openapi/json-path.ts";
import { responseOf } from "#lib/simulation/response-of.ts";
import type { Finding } from "./finding.ts";
import type { JudgedStep } from "./judge-steps.ts";

/** Fields that another moment may change without anybody's doing. */
const volatile =
  /time|date|updated|modified|seen|token|price|rate|score|views|count|total|status|progress|remaining|expires|url$/i;
const maxPerStep = 5;
const DEPTH_MAX = 12;

type Thing = { keys: (string | number)[]; id: string; fields: Map<string, string> };
type Known = { step: JudgedStep; args: JsonObject; things: Map<string, Thing> };

/**
 * Answers that contradict what was answered before: the same thing (same kind of path, same id), the same field,
 * another value, with no change in between. Answers to other values of the same argument (a language, a unit) are
 * not compared, nor are fields that change by themselves.
 */
export function checkConsistency(steps: readonly JudgedStep[]): Finding[] {
  const known: Known[] = [];
  const findings: Finding[] = [];
  for (const judged of steps) {
    const { called } = judged;
    if (!called || judged.outcome !== "succeeded") continue;
    // After a change all may be otherwise: what is known starts anew with its answer.
    if (called.method !== "get" && called.method !== "head") known.length = 0;
    const args = judged.checked?.ok ? judged.checked.args : {};
    const things = thingsOf(judged);
    const before = known.filter((one) => isComparable(one, judged, args));
    findings.push(...contradictions(judged, things, before).slice(0, maxPerStep));
    known.push({ step: judged, args, things });
  }
  return findings;
}

function contradictions(judged: JudgedStep, things: Map<string, Thing>, before: Known[]): Finding[] {
  return [...things].flatMap(([key, thing]) =>
    [...thing.fields].flatMap(([field, value]) => {
      const other = before.find((one) => {
        const said = one.things.get(key)?.fields.get(field);
        return said !== undefined && said !== value;
      });
      if (!other) return [];
      const said = other.things.get(key)?.fields.get(field) ?? "";
      return [
        {
          kind: "observation contradicts earlier state" as const,
          severity: "caution" as const,
          step: judged.index,
          path: jsonPathOf([...thing.keys, field]),
          message: `${field} of ${thing.id} is ${value} here and was ${said} in step ${other.step.index + 1}, with no change in between.`,
        },
      ];
    }),
  );
}

/** The collection that a path is about: "/trees/{treeId}" and "/trees" speak of the same things. */
const collectionOf = (path: string): string =>
  path
    .split("/")
    .filter((part) => part !== "" && !part.startsWith("{"))
    .slice(0, 2)
    .join("/");

function isComparable(known: Known, judged: JudgedStep, args: JsonObject): boolean {
  if (collectionOf(known.step.called?.path ?? "") !== collectionOf(judged.called?.path ?? "")) return false;
  return Object.entries(args).every(
    ([name, value]) => !Object.hasOwn(known.args, name) || isSame(known.args[name], value),
  );
}

const isSame = (one: Json | undefined, other: Json): boolean => JSON.stringify(one) === JSON.stringify(other);

/** By id; one that stands for different things within one answer is no id. */
function thingsOf(judged: JudgedStep): Map<string, Thing> {
  const body = responseOf({ ...judged.step, statusCode: judged.statusCode });
  const parsed = body === null ? null : safeParseJson(body);
  const things = new Map<string, Thing>();
  const ambiguous = new Set<string>();
  if (parsed?.ok)
    for (const thing of collect(parsed.value, [])) {
      const same = things.get(thing.id);
      if (same && !agree(same, thing)) ambiguous.add(thing.id);
      things.set(thing.id, thing);
    }
  for (const id of ambiguous) things.delete(id);
  return things;
}

const agree = (one: Thing, other: Thing): boolean =>
  [...one.fields].every(([field, value]) => (other.fields.get(field) ?? value) === value);

function collect(value: Json, keys: (string | number)[]): Thing[] {
  if (keys.length > DEPTH_MAX) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => collect(item, [...keys, index]));
  if (!isJsonObject(value)) return [];
  const inner = Object.entries(value).flatMap(([key, item]) => collect(item, [...keys, key]));
  const idKey = idKeyOf(value);
  if (idKey === null) return inner;
  const fields = new Map(
    Object.entries(value)
      .filter(([key, item]) => key !== idKey && isPlain(item) && !volatile.test(key))
      .map(([key, item]) => [key, JSON.stringify(item)]),
  );
  return [{ keys, id: `${idKey} ${String(value[idKey])}`, fields }, ...inner];
}

const isPlain = (value: Json): boolean => value !== null && typeof value !== "object" && value !== "";

/** "id", or the only name that ends like one. */
function idKeyOf(value: JsonObject): string | null {
  const isId = (key: string): boolean => typeof value[key] === "string" || typeof value[key] === "number";
  const plain = ["id", "_id", "uuid"].find((key) => Object.hasOwn(value, key) && isId(key));
  if (plain !== undefined) return plain;
  const named = Object.keys(value).filter((key) => /(?:Id|_id|ID)$/.test(key) && isId(key));
  return named.length === 1 ? (named[0] ?? null) : null;
}
