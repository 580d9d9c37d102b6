import type { Json } from "#lib/errors/json.ts";
import { auditActions } from "./audit-actions.ts";

const DETAIL_MAX = 160;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Said first, and without the name of the field, as they speak for themselves. */
const bare = ["kind", "name", "title", "decision", "role", "format", "reasons", "reason"];

/** "keyChanged" as it is read: "key changed". */
const words = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function valueWords(value: Json): string {
  if (Array.isArray(value)) return value.map(valueWords).filter(Boolean).join(", ");
  if (typeof value === "object" && value !== null) return JSON.stringify(value);
  return String(value);
}

function detail(field: string, value: Json): string | null {
  if (value === null || value === "" || value === false) return null;
  if (typeof value === "string" && UUID.test(value)) return null;
  if (Array.isArray(value) && value.every((one) => UUID.test(String(one)))) return null;
  if (value === true) return words(field);
  const said = bare.includes(field) ? valueWords(value) : `${words(field)} ${valueWords(value)}`;
  return said.length > DETAIL_MAX ? `${said.slice(0, DETAIL_MAX)}…` : said;
}

/** What was done, after the name of whoever did it: "decided a case". */
export function auditWords(action: string): string {
  return Object.hasOwn(auditActions, action)
    ? auditActions[action as keyof typeof auditActions]
    : action.replaceAll(/[.-]/g, " ");
}

/** What is said of it beside: "rejected · revision 2 · previous pending". Ids are left out. */
export function auditDetails(data: Record<string, Json>): string {
  const fields = [
    ...bare.filter((field) => field in data),
    ...Object.keys(data).filter((field) => !bare.includes(field)),
  ];
  return fields
    .map((field) => [field, data[field] ?? null] as const)
    .map(([field, value]) => detail(field, value))
    .filter((said) => said !== null)
    .join(" · ");
}

/** The whole as one line. @param name of whoever did it */
export function auditSentence(name: string, action: string, data: Record<string, Json>): string {
  const details = auditDetails(data);
  return `${name} ${auditWords(action)}${details === "" ? "" : `: ${details}`}`;
}
