import { beforeAll, describe, expect, it } from "vitest";
import { recordAudit } from "#lib/auth/audit.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { exportAudit } from "./export-audit.ts";
import { listAudit } from "./list-audit.ts";
import { AuditFilter, ListAuditQuery } from "./schemas.ts";

const test = useTestDatabase();
const list = async (given: object) =>
  (await listAudit(test.ctx, ListAuditQuery.parse(given))).items.map(({ subjectId }) => subjectId);
const exported = async (format: "json" | "csv", filter: object): Promise<string> => {
  let text = "";
  for await (const piece of exportAudit(test.ctx, { ...AuditFilter.parse(filter), format })) text += piece;
  return text;
};

beforeAll(async () => {
  const days = ["2026-03-01T10:00:00Z", "2026-03-02T10:00:00Z", "2026-03-03T10:00:00Z"];
  for (const [at, day] of days.entries()) {
    const actor = { ...test.ctx.actor, id: at === 0 ? "anna" : "owner" };
    await recordAudit(
      { ...test.ctx, actor, now: () => new Date(day) },
      {
        action: at === 2 ? "run.paused" : "case.reviewed",
        subjectType: at === 2 ? "run" : "case",
        subjectId: `s${at}`,
        data: at === 1 ? { decision: "rejected", reasons: ['=1+1 "quoted", with a comma'] } : {},
      },
    );
  }
});

describe("the audit log", () => {
  it.each([
    [{}, ["s2", "s1", "s0"]],
    [{ actor: "anna" }, ["s0"]],
    [{ action: ["case.reviewed", "run.paused"], subjectType: "case" }, ["s1", "s0"]],
    [{ subject: "s2" }, ["s2"]],
    [{ from: "2026-03-02", to: "2026-03-03" }, ["s1"]],
    [{ action: "no.such" }, []],
    [{ subject: "\u0000" }, []],
  ])("is filtered by %j", async (filter, expected) => {
    expect(await list(filter)).toEqual(expected);
  });

  it("is read in pages, each where the one before ended", async () => {
    const first = await listAudit(test.ctx, ListAuditQuery.parse({ limit: 2 }));
    const last = await listAudit(test.ctx, ListAuditQuery.parse({ limit: 2, cursor: first.nextCursor }));
    expect([...first.items, ...last.items].map(({ subjectId }) => subjectId)).toEqual(["s2", "s1", "s0"]);
    expect(last.nextCursor).toBeNull();
  });

  it("is exported as JSON and as a table that no spreadsheet takes for formulas, and records that", async () => {
    const rows: unknown = JSON.parse(await exported("json", { action: "case.reviewed" }));
    expect(rows).toMatchObject([
      { subjectId: "s1", actor: "Owner", data: { decision: "rejected" } },
      { subjectId: "s0", actorId: "anna" },
    ]);
    const table = (await exported("csv", { subject: "s1" })).split("\r\n");
    expect(table).toHaveLength(3);
    expect(table[1]).toContain('"Owner decided a case: rejected · =1+1 ""quoted"", with a comma"');
    expect(await list({ action: "audit.exported" })).toHaveLength(2);
    await recordAudit(test.ctx, {
      action: "endpoint.put",
      subjectType: "model-endpoint",
      subjectId: "=cmd()",
    });
    expect(await exported("csv", { subject: "=cmd()" })).toContain(",'=cmd(),");
  });

  it.each([
    "update audit_events set action = 'nothing'",
    "delete from audit_events",
    "truncate audit_events",
    "insert into audit_events (id, actor_id, action, subject_type, subject_id) select id, 'x', 'x', 'x', 'x' from audit_events limit 1 on conflict (id) do update set action = 'x'",
  ])("is only ever added to: %s", async (statement) => {
    const before = await test.db.auditEvent.findMany({ orderBy: { id: "asc" } });
    await expect(test.db.$executeRawUnsafe(statement)).rejects.toThrow(/never changed or deleted/);
    expect(await test.db.auditEvent.findMany({ orderBy: { id: "asc" } })).toEqual(before);
  });
});
