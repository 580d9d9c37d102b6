import pg from "pg";
import { applyMigrations } from "#lib/db/migrate.ts";
import { prepareQueue } from "#lib/jobs/prepare-queue.ts";

export const TEMPLATE_NAME = "paddock_template";

export function urlOf(adminConnectionString: string, name: string): string {
  const url = new URL(adminConnectionString);
  url.pathname = `/${name}`;
  return url.href;
}

export async function administer(adminConnectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminConnectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Makes the migrated, empty database that every test's own is cloned from. */
export async function prepareTemplate(adminConnectionString: string): Promise<void> {
  await administer(adminConnectionString, `create database ${TEMPLATE_NAME}`);
  await applyMigrations(urlOf(adminConnectionString, TEMPLATE_NAME));
  await prepareQueue(urlOf(adminConnectionString, TEMPLATE_NAME));
}
