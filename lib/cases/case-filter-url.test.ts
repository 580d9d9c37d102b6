import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyCaseFilter, formatCaseFilter, parseCaseFilter } from "./case-filter-url.ts";
import { Decision } from "#lib/review/schemas.ts";
import { CallStyle } from "#lib/corpus/call-style.ts";
import { AskedStyle } from "#lib/instructions/schemas.ts";
import { Protocol } from "#lib/simulation/settings.ts";
import { CaseStatus } from "./schemas.ts";

const words = fc.uniqueArray(
  fc.string({ minLength: 1 }).filter((word) => word.isWellFormed()),
  { maxLength: 4 },
);
const ranges = fc.uniqueArray(fc.stringMatching(/^\d{1,3}(-\d{0,3})?$/));
const yesNo = fc.uniqueArray(fc.constantFrom("yes" as const, "no" as const));
const filter = fc.record({
  decision: fc.uniqueArray(fc.constantFrom(...Decision.options)),
  status: fc.uniqueArray(fc.constantFrom(...CaseStatus.options)),
  tool: words,
  category: words,
  function: words,
  run: fc.uniqueArray(fc.uuid({ version: 7 })),
  model: words,
  behaviour: words,
  protocol: fc.uniqueArray(fc.constantFrom(...Protocol.options)),
  askedStyle: fc.uniqueArray(fc.constantFrom(...AskedStyle.options)),
  callStyle: fc.uniqueArray(fc.constantFrom(...CallStyle.options)),
  instruction: fc.uniqueArray(fc.uuid({ version: 7 })),
  finding: words,
  steps: ranges,
  tag: words,
  openComments: yesNo,
  assignee: words,
  verdict: yesNo,
  badKind: fc.uniqueArray(fc.constantFrom("loop" as const, "none" as const)),
  badStep: ranges,
  masked: yesNo,
  golden: fc.uniqueArray(fc.constantFrom("blueprint" as const, "given" as const, "none" as const)),
  stale: yesNo,
  staleCheck: fc.uniqueArray(fc.constantFrom("passed" as const, "broke" as const, "unchecked" as const)),
  edited: yesNo,
  reviewer: words,
  reason: words,
  comment: yesNo,
  severity: fc.uniqueArray(fc.constantFrom("error" as const, "caution" as const, "note" as const)),
  cluster: fc.uniqueArray(fc.uuid({ version: 7 })),
  checkedBy: fc.uniqueArray(fc.uuid({ version: 7 })),
  error: words,
  toolStatus: fc.uniqueArray(fc.constantFrom("building" as const, "ready" as const, "failed" as const)),
  tokens: ranges,
  cost: ranges,
  latency: ranges,
});

test("what is written to an address is read back", () => {
  fc.assert(
    fc.property(filter, (given) => {
      const text = formatCaseFilter(given).toString();
      expect(parseCaseFilter(new URLSearchParams(text))).toEqual(given);
    }),
  );
});

test("the search text and the dates come back too", () => {
  const given = {
    ...emptyCaseFilter(),
    q: '"light wind" -storm & ?',
    from: "2026-01-01",
    to: "2026-02-01T00:00:00Z",
    decidedFrom: "2026-01-03",
    decidedTo: "2026-01-04",
    trash: "true" as const,
  };
  expect(parseCaseFilter(new URLSearchParams(formatCaseFilter(given).toString()))).toEqual(given);
});

test("an empty filter leaves the address empty", () => {
  expect(formatCaseFilter(emptyCaseFilter()).toString()).toBe("");
});

test("words that are not understood are left out, the others kept", () => {
  const search = new URLSearchParams(
    "decision=maybe&decision=approved&steps=many&steps=2-5&run=1&from=soon&q=&other=1&decision=approved",
  );
  expect(parseCaseFilter(search)).toEqual({ ...emptyCaseFilter(), decision: ["approved"], steps: ["2-5"] });
});
