import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, inject } from "vitest";
import { createDatabase } from "#lib/db/client.ts";
import { localOwner, type Context } from "#lib/db/context.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { administer, TEMPLATE_NAME, urlOf } from "./template.ts";

export type TestDatabase = { url: string; db: PrismaClient; ctx: Context };

/**
 * A database of the test file's own, made before its tests and dropped after them.
 * Read the fields inside tests or hooks only: they are filled by a beforeAll.
 */
export function useTestDatabase(): TestDatabase {
  const held = {} as TestDatabase;
  const name = `paddock_${randomUUID().replaceAll("-", "")}`;
  beforeAll(async () => {
    const admin = inject("adminConnectionString");
    await administer(admin, `create database ${name} template ${TEMPLATE_NAME}`);
    held.url = urlOf(admin, name);
    held.db = createDatabase(held.url);
    held.ctx = { db: held.db, actor: localOwner, now: () => new Date() };
  });
  afterAll(async () => {
    await held.db.$disconnect();
    // Without FORCE: a connection that a test left open fails here, where it can be found.
    await administer(inject("adminConnectionString"), `drop database ${name}`);
  });
  return held;
}
