import { z } from "zod";
import { FACETS, type FacetName, type KeptRow, type KeptTable } from "./kept-table.ts";
import { makeKnownWords } from "./known-words.ts";

/** A value of the row, and the words that its bytes (PostgreSQL's binary format) stand for. Null stands for none. */
type Column = { sql: string; words: (bytes: Buffer) => readonly string[] };

const ARRAY_HEAD_BYTES = 12;
const DIMENSION_BYTES = 8;

/** Texts of an array, those of an array of arrays in one row. */
function textsOf(bytes: Buffer): string[] {
  const texts: string[] = [];
  let at = ARRAY_HEAD_BYTES + DIMENSION_BYTES * bytes.readInt32BE(0);
  while (at < bytes.length) {
    const length = bytes.readInt32BE(at);
    at += 4;
    if (length < 0) continue;
    texts.push(bytes.toString("utf8", at, at + length));
    at += length;
  }
  return texts;
}

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)].toSorted();

const text = (sql: string): Column => ({ sql, words: (bytes) => [bytes.toString()] });
const optional = (sql: string): Column => text(`nullif(${sql}, '')`);
const list = (sql: string): Column => ({ sql, words: (bytes) => distinct(textsOf(bytes)) });
const int = (sql: string): Column => ({ sql, words: (bytes) => [String(bytes.readInt32BE(0))] });
const flag = (sql: string): Column => ({ sql, words: (bytes) => [bytes[0] === 1 ? "yes" : "no"] });
const uuid = (sql: string): Column => ({
  sql,
  words: (bytes) => [bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")],
});

/** Of each review that counts: who, why, whether with a comment. One that was taken back does not, nor its taking back.
    A case that was never decided nor changed has none: they are not looked for. */
const REVIEWS = `array(
  select array[v.actor_id, coalesce(to_json(v.reasons)::text, '[]'), case when v.comment <> '' then 'yes' else 'no' end]
  from reviews v where (c.decided_at is not null or c.revision > 0) and v.case_id = c.id and v.undoes_id is null
    and not exists (select 1 from reviews u where u.undoes_id = v.id))`;
const Reasons = z.array(z.string());

const ofReviews = (words: (actor: string, reasons: string, comment: string) => string[]): Column => ({
  sql: REVIEWS,
  words: (bytes) => {
    const texts = textsOf(bytes);
    const found: string[] = [];
    for (let at = 0; at + 2 < texts.length; at += 3)
      found.push(...words(texts[at] ?? "", texts[at + 1] ?? "[]", texts[at + 2] ?? "no"));
    return distinct(found);
  },
});
const reviewed = ofReviews((_actor, _reasons, comment) => [comment]);

const columns: Record<FacetName, Column> = {
  decision: text("c.decision"),
  status: text("c.status"),
  tool: uuid("c.tool_id"),
  category: text("c.category"),
  function: list("c.calls"),
  run: uuid("c.run_id"),
  model: text("c.model"),
  behaviour: text("c.behaviour"),
  protocol: optional("c.protocol"),
  askedStyle: optional("c.asked_style"),
  callStyle: text("c.call_style"),
  finding: list("c.finding_kinds"),
  steps: int("c.step_count"),
  tag: list("c.tags"),
  stale: flag("c.is_stale"),
  edited: flag("c.revision > 0"),
  reviewer: ofReviews((actor) => [actor]),
  reason: ofReviews((_actor, reasons) => Reasons.parse(JSON.parse(reasons))),
  comment: { sql: REVIEWS, words: (bytes) => [reviewed.words(bytes).includes("yes") ? "yes" : "no"] },
  openComments: flag("c.has_open_comments"),
  assignee: list("c.assignee_ids"),
  verdict: flag("c.has_verdict"),
  badKind: text("c.first_bad_kind"),
  badStep: int("c.first_bad_step + 1"),
  masked: flag("c.train_mask <> '{}'"),
};

// A value that several facets read is sent once.
const sqls = [...new Set(FACETS.map((facet) => columns[facet].sql))];
const OWN_COLUMNS = ["c.facet_number", "c.id", "c.created_at", "c.decided_at", "c.trashed_at is not null"];

/** What rows are selected with, for `from cases c`. */
export const CASE_COLUMNS = [...OWN_COLUMNS, ...sqls].join(", ");

const [NUMBER, ID, CREATED_AT, DECIDED_AT, IS_TRASHED, FIRST_FACET] = [0, 1, 2, 3, 4, 5];
const COUNT = FIRST_FACET + sqls.length;
const EPOCH_MS = Date.UTC(2000, 0, 1);

/** Milliseconds since 1970, of microseconds since 2000. */
const momentAt = (row: Buffer, at: number): number =>
  EPOCH_MS + Math.round((row.readInt32BE(at) * 4_294_967_296 + row.readUInt32BE(at + 4)) / 1_000);

/** Reads rows as copyRows gives them. @returns always the same object, filled anew */
export function makeRowReader(table: KeptTable): (row: Buffer) => KeptRow {
  const fields = FACETS.map((facet) => FIRST_FACET + sqls.indexOf(columns[facet].sql));
  const codesOf = FACETS.map((facet) => makeKnownWords(table.dictionaries[facet], columns[facet].words));
  const nones = FACETS.map((facet) => table.dictionaries[facet].codeOf([]));
  const [starts, ends] = [new Int32Array(COUNT), new Int32Array(COUNT)];
  const kept: KeptRow = {
    number: 0,
    id: [0, 0, 0, 0],
    createdAt: 0,
    decidedAt: Number.NaN,
    isTrashed: false,
    codes: new Uint32Array(FACETS.length),
  };
  const startOf = (field: number): number => starts[field] as number;
  return (row) => {
    for (let field = 0, at = 2; field < COUNT; field += 1) {
      const length = row.readInt32BE(at);
      starts[field] = length < 0 ? -1 : at + 4;
      at += 4 + Math.max(0, length);
      ends[field] = at;
    }
    kept.number = row.readInt32BE(startOf(NUMBER));
    for (let part = 0; part < 4; part += 1) kept.id[part] = row.readUInt32BE(startOf(ID) + 4 * part);
    kept.createdAt = momentAt(row, startOf(CREATED_AT));
    kept.decidedAt = startOf(DECIDED_AT) < 0 ? Number.NaN : momentAt(row, startOf(DECIDED_AT));
    kept.isTrashed = row[startOf(IS_TRASHED)] === 1;
    for (let place = 0; place < FACETS.length; place += 1) {
      const field = fields[place] as number;
      const start = startOf(field);
      const codeOf = codesOf[place] as (typeof codesOf)[number];
      kept.codes[place] = start < 0 ? (nones[place] as number) : codeOf(row, start, ends[field] as number);
    }
    return kept;
  };
}
