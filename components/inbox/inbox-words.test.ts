import { expect, it } from "vitest";
import { InboxKind } from "#lib/inbox/schemas.ts";
import { inboxAddress, inboxWords } from "./inbox-words.ts";

it("says something of every kind", () => {
  const said = InboxKind.options.map((kind) => inboxWords({ kind, data: { decision: "needs-work" } }));
  expect(new Set(said).size).toBe(InboxKind.options.length);
  expect(said).toContain("settled a case that you reviewed: needs work");
});

it.each([
  [{ kind: "reply" as const, caseId: "c", threadId: "t", data: {} }, "/cases/c#comment-t"],
  [{ kind: "settled" as const, caseId: "c", threadId: null, data: { queueId: "q" } }, "/cases/c"],
  [{ kind: "queue" as const, caseId: null, threadId: null, data: { queueId: "q" } }, "/review/q"],
  [{ kind: "queue" as const, caseId: null, threadId: null, data: {} }, "/inbox"],
  [{ kind: "assigned" as const, caseId: null, threadId: null, data: { count: 3 } }, "/cases?assignee=me"],
])("%j leads to %s", (item, address) => {
  expect(inboxAddress(item)).toBe(address);
});
