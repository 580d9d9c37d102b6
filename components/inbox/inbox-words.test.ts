import { expect, it } from "vitest";
import { InboxKind } from "#lib/inbox/schemas.ts";
import { inboxAddress, inboxWords } from "./inbox-words.ts";

it("says something of every kind", () => {
  const said = InboxKind.options.map((kind) => inboxWords({ kind, data: { decision: "needs-work" } }));
  expect(new Set(said).size).toBe(InboxKind.options.length);
  expect(said).toContain("settled a case that you reviewed: needs work");
});

it.each([
  [{ caseId: "c", threadId: "t", data: {} }, "/cases/c#comment-t"],
  [{ caseId: "c", threadId: null, data: { queueId: "q" } }, "/cases/c"],
  [{ caseId: null, threadId: null, data: { queueId: "q" } }, "/review/q"],
  [{ caseId: null, threadId: null, data: {} }, "/inbox"],
])("%j leads to %s", (item, address) => {
  expect(inboxAddress(item)).toBe(address);
});
