import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { newId } from "#lib/db/new-id.ts";
import { Decision } from "#lib/review/schemas.ts";
import { AskedStyle } from "#lib/instructions/schemas.ts";
import { Protocol } from "#lib/simulation/settings.ts";
import { caseFacets } from "./case-facets.ts";
import { stepRange } from "./filter-words.ts";
import { listCases } from "./list-cases.ts";
import { CaseStatus, ListCasesQuery, type CaseFacets, type CaseFilter, type CaseRow } from "./schemas.ts";
import { makeCase, makeStep, makeTool, makeTrajectory } from "./testing/case-fixtures.ts";

const test = useTestDatabase();
const runs = [newId(), newId()];
const steps = [["0"], ["1-2"], ["6-"], ["0", "3-"]];
const tools = ["Kite Shop", "Sky"];
let all: CaseRow[] = [];

beforeAll(async () => {
  const made = [await makeTool(test.ctx), await makeTool(test.ctx, { name: "Sky", category: "Weather" })];
  for (const id of runs)
    await test.db.run.create({
      data: { id, kind: "simulate", title: `Run ${id}`, input: {}, actorId: "owner" },
    });
  const random = fc.sample(fc.infiniteStream(fc.nat(1_000)), { seed: 7, numRuns: 1 })[0];
  const pick = <T>(from: readonly T[]): T => from[Number(random?.next().value) % from.length] as T;
  for (let index = 0; index < 60; index += 1) {
    const calls = Array.from({ length: pick([0, 1, 1, 2, 3, 6, 9]) }, () =>
      makeStep(pick(["searchKites", "getKite", "components"])),
    );
    await makeCase(test.ctx, pick(made) ?? made[0], {
      trajectory: makeTrajectory({
        instruction: pick(["light wind", "strong wind"]),
        steps: calls,
        finalAnswer: null,
      }),
      columns: {
        decision: pick(Decision.options),
        status: pick(["complete", "complete", "failed"]),
        model: pick(["offline", "gpt", ""]),
        runId: pick([...runs, null]),
        findingKinds: pick([[], ["loop"], ["loop", "wrong type"]]),
        behaviour: pick(["solvable", "direct"]),
        protocol: pick(["", "react", "tools"]),
        askedStyle: pick(["", "simple", "parallel"]),
      },
    });
  }
  all = (await listCases(test.ctx, ListCasesQuery.parse({ limit: 200 }))).items;
});

const matches = (row: CaseRow, filter: Partial<CaseFilter>): boolean => {
  const one = (wanted: readonly string[] | undefined, had: string): boolean =>
    !wanted?.length || wanted.includes(had);
  const kinds = row.findingKinds.length === 0 ? ["none"] : row.findingKinds;
  return (
    one(filter.decision, row.decision) &&
    one(filter.status, row.status) &&
    one(filter.tool, row.toolName) &&
    one(filter.category, row.category) &&
    one(filter.model, row.model) &&
    one(filter.behaviour, row.behaviour) &&
    one(filter.protocol, row.protocol ?? "-") &&
    one(filter.askedStyle, row.askedStyle ?? "-") &&
    one(filter.callStyle, row.callStyle) &&
    one(filter.run, row.runId ?? "-") &&
    (!filter.function?.length || filter.function.some((name) => row.calls.includes(name))) &&
    (!filter.finding?.length || filter.finding.some((kind) => kinds.includes(kind))) &&
    (!filter.steps?.length ||
      filter.steps.some(
        (word) => stepRange(word).from <= row.stepCount && row.stepCount <= (stepRange(word).to ?? 99),
      )) &&
    (!filter.q || row.instruction.includes(filter.q))
  );
};

type Listed = Exclude<
  keyof CaseFacets,
  | "total"
  | "matching"
  | "isAtLeast"
  | "names"
  | "reviewer"
  | "reason"
  | "comment"
  | "openComments"
  | "verdict"
  | "badKind"
  | "badStep"
  | "masked"
>;
const valuesOf: Record<Listed, (row: CaseRow) => string[]> = {
  decision: (row) => [row.decision],
  status: (row) => [row.status],
  tool: (row) => [row.toolId],
  category: (row) => [row.category],
  function: (row) => [...new Set(row.calls)],
  run: (row) => (row.runId === null ? [] : [row.runId]),
  model: (row) => [row.model],
  behaviour: (row) => [row.behaviour],
  protocol: (row) => (row.protocol === null ? [] : [row.protocol]),
  askedStyle: (row) => (row.askedStyle === null ? [] : [row.askedStyle]),
  callStyle: (row) => [row.callStyle],
  finding: (row) => (row.findingKinds.length === 0 ? ["none"] : row.findingKinds),
  tag: (row) => (row.tags.length === 0 ? ["none"] : row.tags),
  assignee: (row) => (row.assigneeIds.length === 0 ? ["none"] : row.assigneeIds),
  stale: (row) => [row.isStale ? "yes" : "no"],
  edited: (row) => [row.revision > 0 ? "yes" : "no"],
  steps: (row) => [row.stepCount >= 6 ? "6-" : String(row.stepCount)],
};
const facetNames = Object.keys(valuesOf) as (keyof typeof valuesOf)[];

/** The facets counted the slow way, as value -> count. */
function counted(filter: Partial<CaseFilter>, facet: keyof typeof valuesOf): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of all.filter((one) => matches(one, { ...filter, [facet]: [] })))
    for (const value of valuesOf[facet](row)) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

const few = (words: readonly string[]) =>
  fc.oneof(fc.constant([]), fc.subarray([...words], { minLength: 1 }));
const anyFilter = fc.record(
  {
    decision: few(Decision.options),
    status: few(CaseStatus.options),
    tool: few(tools),
    category: few(["Weather"]),
    run: few(runs),
    model: few(["offline", ""]),
    behaviour: few(["direct"]),
    protocol: few(Protocol.options),
    askedStyle: few(AskedStyle.options),
    callStyle: few(["none", "simple", "multiple"]),
    function: few(["searchKites", "getKite"]),
    finding: few(["none", "loop", "wrong type"]),
    steps: fc.constantFrom([], ...steps),
    q: fc.constantFrom("", "light"),
  },
  { requiredKeys: [] },
);

describe("caseFacets", () => {
  it("counts each filter's values with the other filters applied and its own not", async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter, async (given) => {
        const filter = given as Partial<CaseFilter>;
        const facets = await caseFacets(test.ctx, filter);
        for (const facet of facetNames) {
          const got = Object.fromEntries(
            facets[facet].filter((one) => one.count > 0).map((one) => [one.value, one.count]),
          );
          expect({ facet, got }).toEqual({ facet, got: counted(filter, facet) });
        }
        expect([facets.total, facets.matching]).toEqual([
          all.length,
          all.filter((row) => matches(row, filter)).length,
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it("names tools and runs, and lists fixed words in their order, at 0 too", async () => {
    const facets = await caseFacets(test.ctx, { status: ["complete"], finding: ["nothing like that"] });
    expect(facets.decision).toEqual(Decision.options.map((value) => ({ value, count: 0 })));
    expect(facets.finding.map((one) => one.value).toSorted()).toEqual(["loop", "none", "wrong type"]);
    const unfiltered = await caseFacets(test.ctx, {});
    expect(new Set(unfiltered.tool.map((one) => one.label))).toEqual(new Set(["Kite Shop", "Sky"]));
    expect(new Set(unfiltered.run.map((one) => one.label))).toEqual(new Set(runs.map((id) => `Run ${id}`)));
    expect(unfiltered.steps.map((one) => one.value)).toEqual(["0", "1", "2", "3", "6-"]);
  });

  it("says what the ids of a filter stand for, though no case bears them", async () => {
    const instruction = newId();
    const [{ toolId } = { toolId: "" }] = all;
    const text = "Fly me a kite. ".repeat(20);
    await test.db.instruction.create({ data: { id: instruction, toolId, position: 0, text } });
    await test.db.person.create({
      data: { id: "anna", name: "Anna", email: "anna@kites.example", role: "reviewer" },
    });
    const { names, matching } = await caseFacets(test.ctx, {
      instruction: [instruction, newId()],
      assignee: ["anna", "none"],
      checkedBy: [runs[0] ?? ""],
      tool: ["Kite Shop"],
    });
    expect(matching).toBe(0);
    expect(names.toSorted((one, two) => (one.filter < two.filter ? -1 : 1))).toEqual([
      { filter: "assignee", value: "anna", name: "Anna" },
      { filter: "checkedBy", value: runs[0], name: `Run ${runs[0]}` },
      { filter: "instruction", value: instruction, name: text.slice(0, 200) },
    ]);
    expect((await caseFacets(test.ctx, { status: ["complete"] })).names).toEqual([]);
  });
});
