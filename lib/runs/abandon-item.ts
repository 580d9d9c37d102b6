import type { Database } from "#lib/db/client.ts";
import { abandonBranch } from "./abandon-branch.ts";
import { abandonBuild } from "./abandon-build.ts";
import { abandonCase } from "./abandon-case.ts";
import type { ItemError } from "./settle-item.ts";

/** Leaves what an item began (a case, a tool) in a state that says why it ended. Run it with what settles the item. */
export async function abandonItem(
  db: Database,
  kind: string,
  itemId: string,
  error: ItemError,
  now: Date,
): Promise<void> {
  if (kind === "simulate") {
    await abandonCase(db, itemId, error, now);
    await abandonBranch(db, itemId, error, now);
  }
  if (kind === "build-tools") await abandonBuild(db, itemId, error);
}
