import { describe, expect, it } from "vitest";
import { Overview } from "#lib/overview/schemas.ts";
import { demoText, nextSteps, tiles } from "./next-step.ts";

const empty: Overview = {
  apis: 0,
  tools: { ready: 0, building: 0, failed: 0 },
  instructions: 0,
  cases: { total: 0, pending: 0, approved: 0, rejected: 0, needsWork: 0, failed: 0 },
  liveRuns: 0,
  assignedToMe: 0,
  latestRuns: [],
  isDemo: false,
  nextSteps: [],
};

describe("the overview", () => {
  it("has a card with a button for every step there is", () => {
    const all = [...Overview.shape.nextSteps.element.options];
    const cards = nextSteps({ ...empty, nextSteps: all });
    expect(cards).toHaveLength(all.length);
    expect(new Set(cards.map((card) => card.title)).size).toBe(all.length);
    for (const card of cards) expect(card.href).toMatch(/^\/(apis|tools|cases|settings)/);
  });

  it("keeps the order that it was given", () => {
    expect(nextSteps({ ...empty, nextSteps: ["review", "import-apis"] }).map((card) => card.title)).toEqual([
      "Review cases",
      "Import APIs",
    ]);
  });

  it("minds one and many", () => {
    const one = {
      ...empty,
      tools: { ready: 1, building: 0, failed: 1 },
      nextSteps: ["write-instructions", "mend-tools"] as Overview["nextSteps"],
    };
    expect(nextSteps(one).map((card) => card.text)).toEqual([
      "1 tool is ready. Have a model write what users might ask of them.",
      "1 tool could not be built. Look at why, build again, or mend the document by hand.",
    ]);
  });

  it("says what is there, failures included", () => {
    const some = {
      ...empty,
      apis: 1_425,
      tools: { ready: 40, building: 2, failed: 3 },
      cases: { ...empty.cases, total: 400, pending: 390, approved: 10 },
    };
    expect(tiles(some).map((tile) => `${tile.title} ${tile.value} ${tile.text}`)).toEqual([
      "APIs 1,425 in the catalogue",
      "Tools 40 ready, 2 building, 3 failed",
      "Instructions 0 written",
      "Cases 400 simulated or imported",
      "Approved 10 390 pending",
    ]);
  });

  it("calls a demo a demo", () => {
    expect(
      demoText({ ...empty, tools: { ...empty.tools, ready: 5 }, cases: { ...empty.cases, total: 50 } }),
    ).toMatch(/5 tools and 50 cases are a demo.*offline model.*not to train on/);
  });
});
