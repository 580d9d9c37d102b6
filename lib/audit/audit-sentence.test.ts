import { expect, it } from "vitest";
import { auditSentence } from "./audit-sentence.ts";

it.each([
  [
    "case.reviewed",
    {
      reviewId: "0190a3b0-0000-7000-8000-000000000000",
      revision: 2,
      decision: "rejected",
      reasons: ["wrong type", "loop"],
    },
    "Anna decided a case: rejected · wrong type, loop · revision 2",
  ],
  ["person.signed-out", {}, "Anna signed out"],
  [
    "endpoint.put",
    { keyChanged: true, isOff: false, baseUrl: "http://a.example" },
    "Anna set up a model endpoint: key changed · base url http://a.example",
  ],
  ["of.old-times", { note: null }, "Anna of old times"],
  ["toString", {}, "Anna toString"],
])("%s", (action, data, expected) => {
  expect(auditSentence("Anna", action, data)).toBe(expected);
});

it("cuts what is long", () => {
  const said = auditSentence("Anna", "prompt.edited", { reason: "x".repeat(5_000) });
  expect(said).toHaveLength("Anna edited a prompt: ".length + 161);
});
