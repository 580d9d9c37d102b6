import type { z } from "zod";

type SearchRecord = Record<string, string | string[] | undefined>;

function recordOf(search: URLSearchParams | SearchRecord): SearchRecord {
  if (!(search instanceof URLSearchParams)) return search;
  return Object.fromEntries([...new Set(search.keys())].map((key) => [key, search.getAll(key)]));
}

/**
 * The filter that a page's address names. A word that the schema refuses is left out, so that an old
 * or mistyped address still opens the page.
 */
export function readFilter<T extends z.ZodObject>(
  schema: T,
  search: URLSearchParams | SearchRecord,
): z.output<T> {
  const values: Record<string, unknown> = {};
  const given = recordOf(search);
  for (const [name, field] of Object.entries<z.ZodType>(schema.shape)) {
    const value = given[name];
    if (value === undefined) continue;
    const list = Array.isArray(value) ? value : [value];
    const readable = [list, list[0]].find((candidate) => field.safeParse(candidate).success);
    if (readable !== undefined) values[name] = readable;
  }
  return schema.parse(values);
}

/** "?a=1&a=2", or "" where nothing is set. Keys keep the order of `filter`. */
export function searchStringOf(filter: Record<string, unknown>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== "") search.append(name, String(one));
    }
  }
  const text = search.toString();
  return text ? `?${text}` : "";
}

/** How many words of a filter are set. */
export function filterSize(filter: Record<string, unknown>): number {
  return Object.values(filter).reduce<number>(
    (sum, value) => sum + (Array.isArray(value) ? value.length : value === undefined || value === "" ? 0 : 1),
    0,
  );
}

/** The list with the value put in, or taken out where it was there. */
export function toggled<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}
