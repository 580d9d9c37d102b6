import { describe, expect, it } from "vitest";
import { waysOn } from "./ways-on.ts";

const failure = { message: "?", count: 3, dead: 0, endpoint: null, toolId: null };
const toolId = "0190a3b0-0000-7000-8000-00000000000a";

describe("the way on from a failure", () => {
  it.each([
    ["unauthorized", { endpoint: "my gpu" }, "simulate", ["/settings?open=endpoint%3Amy%20gpu"]],
    ["unreachable", {}, "judge", ["/settings"]],
    ["timeout", { endpoint: "a" }, "write-instructions", ["/settings?open=endpoint%3Aa"]],
    ["invalid-document", { toolId }, "build-tools", [`/tools/${toolId}?tab=document`]],
    ["invalid-document", {}, "build-tools", ["/tools?run=r&status=failed"]],
    ["unavailable", { toolId }, "simulate", [`/tools/${toolId}?tab=connection`]],
    ["no-answer", { toolId }, "simulate", ["/cases?run=r&status=failed", "/runs/r?open=again"]],
    ["worker-lost", { dead: 3 }, "simulate", ["/runs/dead-letters"]],
    ["internal", { toolId }, "simulate", []],
    ["__proto__", {}, "simulate", []],
  ] as const)("%s %j of a %s run", (code, more, kind, hrefs) => {
    const ways = waysOn({ ...failure, ...more, code }, { id: "r", kind });
    expect(ways.map(({ href }) => href)).toEqual(hrefs);
  });

  it("of a branch leads back to its case, as there is no case of the run to look at", () => {
    const run = { id: "r", kind: "simulate", branchOf: "c" } as const;
    expect(waysOn({ ...failure, code: "no-answer" }, run)).toEqual([
      { label: "Back to the case", href: "/cases/c#branches" },
    ]);
    expect(waysOn({ ...failure, code: "timeout", endpoint: "a" }, run)).toMatchObject([
      { href: "/settings?open=endpoint%3Aa" },
    ]);
  });
});
