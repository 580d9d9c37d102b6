import { recordAudit } from "#lib/auth/audit.ts";
import { listPeople } from "#lib/auth/list-people.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { storableJson } from "#lib/llm/storable-text.ts";
import { auditSentence } from "./audit-sentence.ts";
import { listAudit } from "./list-audit.ts";
import type { AuditRow, ExportAudit } from "./schemas.ts";

const BATCH = 1_000;
const columns = [
  "at",
  "actorId",
  "actor",
  "action",
  "subjectType",
  "subjectId",
  "sentence",
  "data",
  "id",
] as const;
type Line = Record<(typeof columns)[number], unknown>;

/** A spreadsheet takes what begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** RFC 4180. */
function csvCell(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const csvLine = (line: Line): string => `${columns.map((column) => csvCell(line[column])).join(",")}\r\n`;

async function* rowsOf(ctx: Context, filter: Omit<ExportAudit, "format">): AsyncGenerator<AuditRow> {
  let cursor: string | undefined;
  do {
    const page = await listAudit(ctx, { ...filter, cursor, limit: BATCH });
    yield* page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

/** The log as a file in pieces, the newest first: an array of objects, or a table with a head. That it was exported is recorded first. */
export async function* exportAudit(ctx: Context, { format, ...filter }: ExportAudit): AsyncGenerator<string> {
  const names = new Map((await listPeople(ctx)).map(({ id, name }) => [id, name]));
  await recordAudit(ctx, {
    action: "audit.exported",
    subjectType: "audit-log",
    subjectId: newId(),
    data: { format, filter: storableJson(filter) ?? {} },
  });
  const lineOf = (row: AuditRow): Line => {
    const actor = names.get(row.actorId) ?? row.actorId;
    return { ...row, actor, sentence: auditSentence(actor, row.action, row.data) };
  };
  yield format === "csv" ? `${columns.join(",")}\r\n` : "[";
  let isFirst = true;
  for await (const row of rowsOf(ctx, filter)) {
    const line = lineOf(row);
    yield format === "csv" ? csvLine(line) : `${isFirst ? "\n" : ",\n"}${JSON.stringify(line)}`;
    isFirst = false;
  }
  if (format === "json") yield "\n]\n";
}
