import { formatCountOf } from "#components/ui/figures.ts";
import type { BulkActionRow, BulkChange } from "#lib/bulk/schemas.ts";

const done = { approved: "approved", rejected: "rejected", "needs-work": "to be worked on" } as const;

type NameOf = (personId: string) => string;

function changed(change: BulkChange, nameOf: NameOf): string {
  if (change.kind === "decide") return done[change.decision];
  if (change.kind === "trash") return "put into the trash";
  if (change.kind === "restore") return "restored";
  if (change.kind === "accept") return "accepted for the newest version";
  if (change.kind === "check") return "checked again";
  const [verb, said] =
    change.kind === "tag" ? ["tagged", (word: string) => word] : ["assigned to", (id: string) => nameOf(id)];
  const parts = [
    ...(change.add.length > 0 ? [`${verb} ${change.add.map(said).join(", ")}`] : []),
    ...(change.remove.length > 0 ? [`no longer ${verb} ${change.remove.map(said).join(", ")}`] : []),
  ];
  return parts.join("; ");
}

function takenBack(change: BulkChange, nameOf: NameOf): string {
  if (change.kind === "check") return "with the findings of before";
  if (change.kind === "tag") return "with their tags of before";
  if (change.kind === "assign") return "assigned as before";
  return `no longer ${changed(change, nameOf)}`;
}

/** "1,000 cases approved · 3 left as somebody else changed them" */
export function saysOfAction(action: BulkActionRow, nameOf: NameOf): string {
  const cases = formatCountOf(action.done, "case");
  const what = (action.undoesId === null ? changed : takenBack)(action.change, nameOf);
  const parts = [`${cases} ${what}`];
  if (action.leftAlone > 0)
    parts.push(`${formatCountOf(action.leftAlone, "case")} changed meanwhile and left so`);
  if (action.status === "cancelled") parts.push("stopped");
  if (action.status === "failed") parts.push(action.error ?? "failed");
  return parts.join(" · ");
}

const underWay = {
  tag: "Tagging",
  assign: "Assigning",
  check: "Checking again",
  trash: "Into the trash",
  restore: "Restoring",
  accept: "Accepting",
} as const;

/** "Approving 100,000 cases" is said by how far it is: title of what is under way. */
export function titleOfAction(action: BulkActionRow): string {
  const of = formatCountOf(action.total, "case");
  if (action.undoesId !== null) return `Taking back: ${of}`;
  const { change } = action;
  if (change.kind === "decide")
    return `${{ approved: "Approving", rejected: "Rejecting", "needs-work": "Marking as needing work" }[change.decision]}: ${of}`;
  return `${underWay[change.kind]}: ${of}`;
}
