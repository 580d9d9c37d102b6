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
  }
}

/** Where an item leads. */
export function inboxAddress({
  caseId,
  threadId,
  data,
}: Pick<InboxItemRow, "caseId" | "threadId" | "data">): string {
  if (caseId !== null) return `/cases/${caseId}${threadId === null ? "" : `#comment-${threadId}`}`;
  return data.queueId ? `/review/${data.queueId}` : "/inbox";
}
