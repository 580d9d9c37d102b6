import type { Database } from "#lib/db/client.ts";
import type { ItemError } from "./settle-item.ts";

/** The tool that was being built is shown as failed, with the reason; an earlier version stays what it was. */
export async function abandonBuild(db: Database, itemId: string, error: ItemError): Promise<void> {
  const { toolId } = await db.runItem.findUniqueOrThrow({ where: { id: itemId }, select: { toolId: true } });
  if (!toolId) return;
  const problems = [{ at: "", ...error }];
  await db.tool.updateMany({
    where: { id: toolId, status: "building" },
    data: { status: "failed", problems },
  });
}
