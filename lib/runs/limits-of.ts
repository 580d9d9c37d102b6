import type { Database } from "#lib/db/client.ts";
import type { RunDetail } from "./schemas.ts";

/** How much each of the endpoints is asked at once; one that no worker spoke to yet is left out. */
export async function limitsOf(db: Database, endpoints: string[]): Promise<RunDetail["limits"]> {
  const rows = await db.endpointLimit.findMany({
    where: { name: { in: endpoints } },
    orderBy: { name: "asc" },
  });
  return rows.map(({ name, callsAtOnce, ceiling, previous, reason, heldUntil }) => ({
    endpoint: name,
    callsAtOnce,
    ceiling,
    previous,
    reason,
    heldUntil: heldUntil?.toISOString() ?? null,
  }));
}
