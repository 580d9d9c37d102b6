import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import { checkArguments } from "#lib/openapi/check-arguments.ts";
import { seededRandom } from "#lib/random/random.ts";
import { orchard } from "#lib/simulation/testing/orchard.ts";
import { dependencyGraph } from "./dependency-graph.ts";
import { drawPlan, type PlannedCall, shapeOf } from "./draw-plan.ts";

const functions = functionsOf(orchard);
const graph = dependencyGraph(functions);
const subject = { title: "Orchard", description: "Fruit trees" };
const draw = (seed: string, fewest: number, most: number, drawn = new Map<string, number>()) =>
  drawPlan({ functions, graph, subject, fewest, most, random: seededRandom(seed), drawn });
const range = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

describe("a plan", () => {
  it("has as many calls as asked for; what identifies a thing comes out of a call before", () => {
    fc.assert(
      fc.property(fc.string(), range, (seed, [fewest, most]) => {
        const plan = draw(seed, fewest, most);
        expect(draw(seed, fewest, most)).toEqual(plan);
        if (plan === null) throw new Error("the orchard has room for each number");
        expect(plan.length).toBeGreaterThanOrEqual(fewest);
        expect(plan.length).toBeLessThanOrEqual(most);
        for (const [index, { action, said, found }] of plan.entries()) {
          for (const at of Object.values(found)) expect(at.call).toBeLessThan(index);
          if (action === "getTree") {
            expect(found["treeId"]?.keys).toEqual(["trees", 0, "treeId"]);
            expect(plan[found["treeId"]?.call ?? 0]?.action).toBe("searchTrees");
          }
          const called = functions.find(({ name }) => name === action);
          const filled = { ...said, ...(found["treeId"] ? { treeId: 4 } : {}) };
          expect(called && checkArguments(called, JSON.stringify(filled))).toMatchObject({
            ok: true,
            problems: [],
          });
        }
      }),
    );
  });

  it("is of every shape that the tool has room for", () => {
    const plans = Array.from({ length: 80 }, (_, seed) => draw(String(seed), 1, 3)).filter(
      (plan): plan is PlannedCall[] => plan !== null,
    );
    expect(new Set(plans.map(shapeOf))).toEqual(new Set(["single", "several", "parallel"]));
  });

  it("begins with what was drawn the least", () => {
    const drawn = new Map([
      ["searchTrees", 9],
      ["getTree", 9],
    ]);
    for (let seed = 0; seed < 20; seed += 1)
      expect(draw(String(seed), 1, 1, drawn)?.map(({ action }) => action)).toEqual(["bookVisit"]);
  });

  it("is none where there is no room, or no function", () => {
    const onlyDetail = functions.filter(({ name }) => name !== "bookVisit");
    const input = { graph, subject, fewest: 1, most: 1, random: seededRandom("1"), drawn: new Map() };
    expect(drawPlan({ ...input, functions: [] })).toBeNull();
    for (let seed = 0; seed < 20; seed += 1)
      expect(
        drawPlan({ ...input, functions: onlyDetail, random: seededRandom(String(seed)) })?.[0]?.action,
      ).toBe("searchTrees");
  });
});
