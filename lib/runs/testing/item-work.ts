import { newId } from "#lib/db/new-id.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import type { ItemWork } from "../item-work.ts";
import { toolLoader } from "../load-tool.ts";
import type { ScriptedModel } from "./scripted-model.ts";

/** What a worker of its own has at hand for one delivery: without sleep, and failing loudly. */
export const itemWork = (db: PrismaClient, model: ScriptedModel): ItemWork => ({
  db,
  workerId: newId(),
  now: () => new Date(),
  connect: model.connect,
  loadTool: toolLoader(db, 4),
  sleep: async () => undefined,
  chance: () => 0.5,
  isStopping: () => false,
  onError: (error) => {
    throw error;
  },
});
