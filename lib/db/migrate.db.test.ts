import { randomUUID } from "node:crypto";
import pg from "pg";
import { describe, expect, inject, it } from "vitest";
import { applyMigrations, sqlOfSchema } from "./migrate.ts";
import { administer, urlOf } from "./testing/template.ts";
import { useTestDatabase } from "./testing/test-database.ts";

const test = useTestDatabase();

async function rowsOf(url: string, text: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ row: string }>(text)).rows.map(({ row }) => row);
  } finally {
    await client.end();
  }
}

const columns = `
  select concat_ws(' ', table_name, column_name, udt_name, is_nullable) as row
  from information_schema.columns where table_schema = 'public' and table_name <> '_prisma_migrations'
  order by 1`;
const indexes = `select indexdef as row from pg_indexes where schemaname = 'public' and tablename <> '_prisma_migrations'`;

describe("migrations", () => {
  it("make the database that prisma/schema.prisma describes", async () => {
    const admin = inject("adminConnectionString");
    const name = `paddock_${randomUUID().replaceAll("-", "")}`;
    await administer(admin, `create database ${name}`);
    const url = urlOf(admin, name);
    await administer(url, await sqlOfSchema(url));
    const wanted = { columns: await rowsOf(url, columns), indexes: await rowsOf(url, indexes) };
    const made = { columns: await rowsOf(test.url, columns), indexes: await rowsOf(test.url, indexes) };
    await administer(admin, `drop database ${name}`);
    expect(wanted.columns.length).toBeGreaterThan(100);
    expect(made.columns).toEqual(wanted.columns);
    // What the schema language cannot say (GIN, partial) is in the migrations alone.
    expect(wanted.indexes.filter((index) => !made.indexes.includes(index))).toEqual([]);
  });

  it("change nothing the second time", async () => {
    expect(await applyMigrations(test.url)).toEqual([]);
  });

  it("refuse to change or delete a row of an append-only table", async () => {
    const made = await test.db.auditEvent.create({
      data: { actorId: "owner", action: "test", subjectType: "test", subjectId: randomUUID() },
    });
    await expect(
      test.db.auditEvent.update({ where: { id: made.id }, data: { action: "other" } }),
    ).rejects.toThrow(/never changed/);
    await expect(test.db.auditEvent.delete({ where: { id: made.id } })).rejects.toThrow(/never changed/);
  });
});
