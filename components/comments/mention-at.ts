import type { Person } from "#lib/auth/schemas.ts";

export type TypedMention = { /** Of the "@". */ start: number; options: Person[] };

const SHOWN = 8;
const WORD = /[\p{L}\p{N}_]/u;

/** The name that is being typed before the cursor, and who it may be; null where none is. */
export function mentionAt(text: string, cursor: number, people: readonly Person[]): TypedMention | null {
  const start = text.lastIndexOf("@", cursor - 1);
  if (start < 0 || (start > 0 && WORD.test(text.charAt(start - 1)))) return null;
  const typed = text.slice(start + 1, cursor).toLowerCase();
  const options = people
    .filter(({ name, kind, isActive }) => {
      const lower = name.toLowerCase();
      const begins = lower.startsWith(typed) || (typed !== "" && lower.includes(` ${typed}`));
      return kind === "person" && isActive && begins && lower !== typed;
    })
    .slice(0, SHOWN);
  return options.length === 0 ? null : { start, options };
}
