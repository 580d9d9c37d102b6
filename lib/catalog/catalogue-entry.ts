import type { Problem } from "#lib/errors/app-error.ts";
import { isJsonObject, type Json } from "#lib/errors/json.ts";

/** One API of a list, ready to be stored. */
export type CatalogueEntry = {
  name: string;
  description: string;
  link: string;
  category: string;
  /** "" for none. */
  auth: string;
  https: boolean | null;
  /** yes | no | unknown, or what the list says. */
  cors: string;
};

export type ReadEntry = { ok: true; entry: CatalogueEntry } | { ok: false; problem: Problem };

const clean = (text: string): string => text.replaceAll("\u0000", "").toWellFormed().trim();

/** "No", "none" and the like are how the lists write that no key is needed. */
const authOf = (text: string): string => (/^(no|none|-)?$/i.test(text) ? "" : text);

/** The lists write Yes, yes, true, Unknown, and once "unkown". */
const httpsOf = (value: unknown): boolean | null => {
  if (typeof value === "boolean") return value;
  const word = String(value ?? "")
    .trim()
    .toLowerCase();
  if (word === "yes" || word === "true") return true;
  return word === "no" || word === "false" ? false : null;
};

/** The same words whatever the source wrote, so that two lists of one API agree. */
export function catalogueEntry(given: {
  name: string;
  description: string;
  link: string;
  category: string;
  auth: string;
  https: unknown;
  cors: string;
}): CatalogueEntry {
  return {
    name: clean(given.name),
    description: clean(given.description),
    link: clean(given.link),
    category: clean(given.category),
    auth: authOf(clean(given.auth)),
    https: httpsOf(given.https),
    cors: clean(given.cors).toLowerCase(),
  };
}

const text = (value: Json | undefined): string => (typeof value === "string" ? value : "");

/** An entry of public_apis.json: `{API, Description, Auth, HTTPS, Cors, Link, Category}`; `Name` for `API` is taken too. */
export function readCatalogueEntry(value: Json, at: string): ReadEntry {
  if (!isJsonObject(value))
    return { ok: false, problem: { at, code: "not-an-object", message: "An entry must be an object." } };
  const entry = catalogueEntry({
    name: text(value["API"]) || text(value["Name"]),
    description: text(value["Description"]),
    link: text(value["Link"]),
    category: text(value["Category"]),
    auth: text(value["Auth"]),
    https: value["HTTPS"],
    cors: text(value["Cors"]) || text(value["CORS"]),
  });
  if (entry.name === "")
    return {
      ok: false,
      problem: { at: `${at}/API`, code: "no-name", message: "An entry needs a name in `API`." },
    };
  return { ok: true, entry };
}
