import type { BulkAction } from "#prisma/generated/client.ts";
import { BulkInput, BulkStatus, type BulkActionRow } from "./schemas.ts";

/** A stored action as it is answered. @param undoneById the action that takes it back */
export function bulkActionRowOf(action: BulkAction, undoneById: string | null): BulkActionRow {
  return {
    id: action.id,
    change: BulkInput.parse(action.input).change,
    status: BulkStatus.parse(action.status),
    total: action.total,
    done: action.done,
    leftAlone: action.leftAlone,
    undoesId: action.undoesId,
    undoneById,
    error: action.error,
    actorId: action.actorId,
    createdAt: action.createdAt.toISOString(),
    finishedAt: action.finishedAt?.toISOString() ?? null,
  };
}
