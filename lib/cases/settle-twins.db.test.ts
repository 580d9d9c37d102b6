import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { editCase } from "./edit-case.ts";
import { getCase } from "./get-case.ts";
import { recheckCase } from "./recheck-case.ts";
import { EditCase } from "./schemas.ts";
import type { Trajectory } from "#lib/corpus/trajectory.ts";
import { makeCase, makeTool, makeTrajectory, type MadeTool } from "./testing/case-fixtures.ts";

const test = useTestDatabase();
/** Cases of other tools are compared as well: each test speaks of a kite of its own. */
const request = (kite: string): string =>
  `Please find me a ${kite} kite with two ${kite} lines that flies well in a light wind over ${kite} water`;
const trajectoryOf = (kite: string) => makeTrajectory({ instruction: request(kite) });

/** Cases that nearly repeat each other, compared in this order. */
async function alike(kite: string, count: number): Promise<string[]> {
  const tool: MadeTool = await makeTool(test.ctx);
  const ids: string[] = [];
  for (let place = 0; place < count; place += 1) {
    const trajectory = makeTrajectory({ instruction: `${request(kite)}${"!".repeat(place)}` });
    const id = await makeCase(test.ctx, tool, { trajectory });
    await recheckCase(test.db, id);
    ids.push(id);
  }
  return ids;
}

const edit = (id: string, revision: number, trajectory: Trajectory) =>
  editCase(test.ctx, id, EditCase.parse({ revision, reason: "", trajectory }));

/** The case that it is said to repeat; null: none. */
async function originalOf(id: string): Promise<string | null> {
  const { findings, findingKinds } = await getCase(test.ctx, id);
  const found = findings.filter(({ kind }) => kind === "duplicate");
  expect(found.length).toBeLessThanOrEqual(1);
  expect(findingKinds.includes("duplicate")).toBe(found.length === 1);
  return found[0]?.otherCaseId ?? null;
}

describe("the twin of a case that is edited", () => {
  it("is no duplicate any more once they differ, and one again when they are alike again", async () => {
    const [first = "", twin = ""] = await alike("red", 2);
    expect(await originalOf(twin)).toBe(first);
    await edit(first, 0, trajectoryOf("purple"));
    expect(await originalOf(twin)).toBeNull();
    await edit(first, 1, trajectoryOf("red"));
    expect(await originalOf(twin)).toBe(first);
    expect(await originalOf(first)).toBeNull();
  });

  it("repeats the next one where there is another", async () => {
    const [first = "", second = "", third = ""] = await alike("green", 3);
    expect([await originalOf(second), await originalOf(third)]).toEqual([first, first]);
    await edit(first, 0, trajectoryOf("orange"));
    expect([await originalOf(second), await originalOf(third)]).toEqual([null, second]);
  });

  it("keeps what else was found in it", async () => {
    const [first = "", twin = ""] = await alike("blue", 2);
    await test.db.finding.create({
      data: { caseId: twin, revision: 0, kind: "loop", severity: "caution", message: "Twice the same." },
    });
    await edit(first, 0, trajectoryOf("yellow"));
    expect((await getCase(test.ctx, twin)).findingKinds).toEqual(["loop"]);
  });

  it("is left alone by a case that is now without an end", async () => {
    const [first = "", twin = ""] = await alike("black", 2);
    await edit(first, 0, makeTrajectory({ instruction: request("black"), error: "Broken off." }));
    expect(await originalOf(twin)).toBeNull();
  });

  it("edited at the same moment, time and again: neither waits for the other for ever, and one names the other", async () => {
    const [first = "", twin = ""] = await alike("white", 2);
    for (let round = 0; round < 6; round += 1) {
      const to = trajectoryOf(round % 2 === 0 ? "silver" : "golden");
      await Promise.all([edit(first, round, to), edit(twin, round, to)]);
      expect(await originalOf(first)).toBeNull();
      expect(await originalOf(twin)).toBe(first);
    }
  });
});
