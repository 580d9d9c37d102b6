import { describe, expect, it } from "vitest";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import { orchard } from "#lib/simulation/testing/orchard.ts";
import { whyUnfit } from "./why-unfit.ts";

const functions = functionsOf(orchard);
const calls = [
  { action: "searchTrees", args: { kind: "plum", season: "autumn", limit: 4 }, found: {} },
  {
    action: "getTree",
    args: { treeId: 48_213 },
    found: { treeId: { call: 0, keys: ["trees", 0, "treeId"] } },
  },
  { action: "bookVisit", args: { day: "2026-03-14", people: 3 }, found: {} },
];

describe("a request for golden calls", () => {
  it.each([
    "Find four plum trees of autumn, tell me more about the first one and book a visit for 3 on March 14, 2026.",
    "Which 4 plums ripen in autumn? Describe the first. Then three of us would come on 2026-03-14.",
  ])("%s", (text) => {
    expect(whyUnfit(text, calls, functions)).toBeNull();
  });

  it.each<[string, RegExp]>([
    ["Find four plum trees of autumn and book a visit for 3 next week, dear.", /does not say the day/],
    ["Find plum trees of autumn and book a visit for 3 on 2026-03-14.", /does not say the limit: 4/],
    ["Find 4 plum trees and book a visit for 3 on 2026-03-14.", /does not say the season: "autumn"/],
    [
      "With searchTrees find 4 plums of autumn, a visit for 3 on 2026-03-14.",
      /names a function \("searchTrees"\)/,
    ],
    ["4 plums of autumn, tree 48213, and a visit for 3 on 2026-03-14.", /says the treeId \(48213\)/],
  ])("%s: refused", (text, reason) => {
    expect(whyUnfit(text, calls, functions)).toMatch(reason);
  });

  it("need not say what the function does anyway, nor yes and no", () => {
    const [first] = functions;
    const withDefault = functions.map((one) => ({
      ...one,
      parameters: one.parameters.map((parameter) =>
        parameter.name === "limit" ? { ...parameter, default: 4 } : parameter,
      ),
    }));
    expect(first?.name).toBe("searchTrees");
    const [search] = calls;
    expect(whyUnfit("Plum trees of autumn?", search ? [search] : [], withDefault)).toBeNull();
    const flag = { action: "searchTrees", args: { kind: "plum", ripe: true }, found: {} };
    expect(whyUnfit("Plum trees?", [flag], functions)).toBeNull();
  });
});
