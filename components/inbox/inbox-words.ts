import { formatCount } from "#components/ui/figures.ts";
import { ASSIGNED_TO_ME } from "#components/cases/list-address.ts";
import type { InboxItemRow } from "#lib/inbox/schemas.ts";

/** What stands after the name of whoever did it. */
export function inboxWords({ kind, data }: Pick<InboxItemRow, "kind" | "data">): string {
  switch (kind) {
    case "mention":
      return "mentions you";
    case "reply":
      return "replied";
    case "comment":
      return "commented on a case that you reviewed";
    case "settled":
      return `settled a case that you reviewed${data.decision ? `: ${data.decision.replace("-", " ")}` : ""}`;
    case "queue":
      return "gave you cases to review";
    case "assigned":
      return data.count === 1
        ? "assigned a case to you"
        : `assigned ${formatCount(data.count ?? 0)} cases to you`;
  }
}

/** Where an item leads. */
export function inboxAddress({
  kind,
  caseId,
  threadId,
  data,
}: Pick<InboxItemRow, "kind" | "caseId" | "threadId" | "data">): string {
  if (caseId !== null) return `/cases/${caseId}${threadId === null ? "" : `#comment-${threadId}`}`;
  if (kind === "assigned") return ASSIGNED_TO_ME;
  return data.queueId ? `/review/${data.queueId}` : "/inbox";
}
