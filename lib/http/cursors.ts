import { z } from "zod";
import { badInput } from "#lib/errors/app-error.ts";
import { safeParseJson } from "#lib/errors/json.ts";
import type { Page } from "./page.ts";

const notOurs = () => badInput("The cursor is not one that this list gave: start again without it.");

/** The cursor of a list by id: the id of the last row of the page before. @throws AppError "bad-input" */
export function readIdCursor(cursor: string | undefined): string | undefined {
  if (cursor !== undefined && !z.uuid().safeParse(cursor).success) throw notOurs();
  return cursor;
}

/** Cursors of a list by several values: those of the last row of the page before, as text. */
export const placeCursor = <T extends z.ZodType>(place: T) => ({
  /** @returns null for the first page @throws AppError "bad-input" */
  read: (cursor: string | undefined): z.output<T> | null => {
    if (cursor === undefined) return null;
    const json = safeParseJson(Buffer.from(cursor, "base64url").toString("utf8"));
    const parsed = place.safeParse(json.ok ? json.value : null);
    if (!parsed.success) throw notOurs();
    return parsed.data;
  },
  write: (values: z.output<T>): string => Buffer.from(JSON.stringify(values)).toString("base64url"),
});

/** A page out of one row more than it takes: the one too many tells that there is another page. */
export function cutPage<Row>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (last: Row) => string,
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, nextCursor: last === undefined ? null : cursorOf(last) };
}
