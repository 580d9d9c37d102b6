import type { Json } from "#lib/errors/json.ts";
import { type Observation, objectsIn } from "#lib/llm/offline/read-observation.ts";
import { wordsOf } from "#lib/llm/offline/words.ts";

export const folded = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** In an answer, the identifier of the thing of that name; of any thing where no name is told. */
export function idOfNamed(observation: Observation, idName: string, name: string | null): Json | null {
  for (const object of objectsIn(observation.body)) {
    const key = Object.keys(object).find((candidate) => folded(candidate) === folded(idName));
    const id = key === undefined ? undefined : object[key];
    if (typeof id !== "string" && typeof id !== "number") continue;
    if (
      name !== null &&
      Object.values(object).some(
        (value) => typeof value === "string" && value.toLowerCase() === name.toLowerCase(),
      )
    )
      return id;
  }
  return null;
}

/** Where nothing bears the very name: the first thing that shares a word with it, or one that tells no name at all. */
export function nearestId(observation: Observation, idName: string, name: string): Json | null {
  const words = new Set(wordsOf(name).filter((word) => word.length > 2));
  const items = objectsIn(observation.body).filter((object) =>
    Object.keys(object).some((key) => [folded(idName), "id"].includes(folded(key))),
  );
  const near = items.find((object) =>
    Object.values(object).some(
      (value) => typeof value === "string" && wordsOf(value).some((word) => words.has(word)),
    ),
  );
  const isNamed = items.some((object) => Object.keys(object).some((key) => /name|title/i.test(key)));
  if (near === undefined) return isNamed ? null : firstId(observation, idName);
  const key =
    Object.keys(near).find((candidate) => folded(candidate) === folded(idName)) ??
    Object.keys(near).find((candidate) => folded(candidate) === "id") ??
    "";
  return typeof near[key] === "string" || typeof near[key] === "number" ? near[key] : null;
}

export function firstId(observation: Observation, idName: string): Json | null {
  for (const wanted of [folded(idName), "id"]) {
    for (const object of objectsIn(observation.body)) {
      const key = Object.keys(object).find((candidate) => folded(candidate) === wanted);
      const id = key === undefined ? undefined : object[key];
      if (typeof id === "string" || typeof id === "number") return id;
    }
  }
  return null;
}
