import { z } from "zod";
import { badInput } from "#lib/errors/app-error.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { CaseSort } from "./schemas.ts";

/** How a list is sorted: by one value of the row, then by id, both in the same direction. */
export type CaseOrder = {
  /** SQL of the value; null where the id alone sorts (ids grow with time). */
  key: Prisma.Sql | null;
  type: "int" | "text" | "timestamptz" | null;
  isDescending: boolean;
};

const orders: Record<CaseSort, CaseOrder> = {
  newest: { key: null, type: null, isDescending: true },
  oldest: { key: null, type: null, isDescending: false },
  "most-steps": { key: Prisma.raw("c.step_count"), type: "int", isDescending: true },
  "fewest-steps": { key: Prisma.raw("c.step_count"), type: "int", isDescending: false },
  tool: { key: Prisma.raw("c.tool_name"), type: "text", isDescending: false },
  decided: {
    key: Prisma.raw("coalesce(c.decided_at, 'epoch'::timestamptz)"),
    type: "timestamptz",
    isDescending: true,
  },
};

export const caseOrder = (sort: CaseSort): CaseOrder => orders[sort];

/** A place in a sorted list: the row's value as text (null where the id alone sorts) and its id. */
export type CasePlace = { key: string | null; id: string };

/** The value of the row as text, exact, so that it can be compared with itself again. */
export function placeKeySql(order: CaseOrder): Prisma.Sql {
  if (order.key === null) return Prisma.raw("null::text");
  if (order.type === "timestamptz")
    return Prisma.sql`to_char(${order.key} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  return Prisma.sql`(${order.key})::text`;
}

/** `side` "after": rows that follow the place in the list; "before": those ahead of it. */
export function beyondPlace(order: CaseOrder, place: CasePlace, side: "after" | "before"): Prisma.Sql {
  const comparison = Prisma.raw(order.isDescending === (side === "after") ? "<" : ">");
  if (order.key === null) return Prisma.sql`c.id ${comparison} ${place.id}::uuid`;
  return Prisma.sql`(${order.key}, c.id) ${comparison} (${place.key}::text::${Prisma.raw(order.type ?? "text")}, ${place.id}::uuid)`;
}

/** What stands after `order by`; reversed to walk from a place towards the head of the list. */
export function orderBySql(order: CaseOrder, isReversed = false): Prisma.Sql {
  const direction = Prisma.raw(order.isDescending === isReversed ? "asc" : "desc");
  return order.key === null
    ? Prisma.sql`c.id ${direction}`
    : Prisma.sql`${order.key} ${direction}, c.id ${direction}`;
}

const Cursor = z.tuple([CaseSort, z.string().nullable(), z.uuid()]);

export const writeCursor = (sort: CaseSort, place: CasePlace): string =>
  Buffer.from(JSON.stringify([sort, place.key, place.id])).toString("base64url");

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}

function isKeyOf(order: CaseOrder, key: string | null): boolean {
  if (order.key === null || key === null) return order.key === null && key === null;
  if (order.type === "int") return /^\d{1,9}$/.test(key);
  return order.type === "timestamptz" ? z.iso.datetime().safeParse(key).success : !key.includes("\u0000");
}

/** @throws AppError "bad-input" where the cursor is not one of ours, or of a list sorted otherwise */
export function readCursor(sort: CaseSort, cursor: string): CasePlace {
  const parsed = Cursor.safeParse(decode(cursor));
  if (!parsed.success || !isKeyOf(orders[parsed.data[0]], parsed.data[1])) {
    throw badInput("The cursor is not one that a list of cases gave.", [
      { at: "query.cursor", code: "cursor", message: "not a cursor" },
    ]);
  }
  const [ofSort, key, id] = parsed.data;
  if (ofSort !== sort) {
    throw badInput(`The cursor belongs to the list sorted by "${ofSort}": start again without it.`, [
      { at: "query.cursor", code: "cursor", message: `made for sort=${ofSort}` },
    ]);
  }
  return { key, id };
}
