import { formatCountOf } from "#components/ui/figures.ts";
import type { BulkActionRow, BulkChange } from "#lib/bulk/schemas.ts";

const done = { approved: "approved", rejected: "rejected", "needs-work": "to be worked on" } as const;

function changed(change: BulkChange): string {
  if (change.kind === "decide") return done[change.decision];
  if (change.kind === "trash") return "put into the trash";
  if (change.kind === "restore") return "restored";
  if (change.kind === "accept") return "accepted for the newest version";
  const parts = [
    ...(change.add.length > 0 ? [`tagged ${change.add.join(", ")}`] : []),
    ...(change.remove.length > 0 ? [`no longer tagged ${change.remove.join(", ")}`] : []),
  ];
  return parts.join("; ");
}

/** "1,000 cases approved · 3 left as somebody else changed them" */
export function saysOfAction(action: BulkActionRow): string {
  const cases = formatCountOf(action.done, "case");
  const what = action.undoesId === null ? changed(action.change) : `no longer ${changed(action.change)}`;
  const parts = [`${cases} ${what}`];
  if (action.leftAlone > 0)
    parts.push(`${formatCountOf(action.leftAlone, "case")} changed meanwhile and left so`);
  if (action.status === "cancelled") parts.push("stopped");
  if (action.status === "failed") parts.push(action.error ?? "failed");
  return parts.join(" · ");
}

/** "Approving 100,000 cases" is said by how far it is: title of what is under way. */
export function titleOfAction(action: BulkActionRow): string {
  const of = formatCountOf(action.total, "case");
  if (action.undoesId !== null) return `Taking back: ${of}`;
  const { change } = action;
  if (change.kind === "decide")
    return `${{ approved: "Approving", rejected: "Rejecting", "needs-work": "Marking as needing work" }[change.decision]}: ${of}`;
  return `${{ tag: "Tagging", trash: "Into the trash", restore: "Restoring", accept: "Accepting" }[change.kind]}: ${of}`;
}
