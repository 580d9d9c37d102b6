import type { Database } from "#lib/db/client.ts";

const known = new WeakSet<Database>();

/** Whether an owner was set up. Once true it stays so: people are deactivated, never deleted. */
export async function hasAccounts(db: Database): Promise<boolean> {
  if (known.has(db)) return true;
  const [found] = await db.$queryRaw<{ some: boolean }[]>`select exists (select 1 from people) as some`;
  if (found?.some) known.add(db);
  return found?.some === true;
}
