import { beforeEach, describe, expect, it } from "vitest";
import { countChosen } from "#lib/bulk/count-chosen.ts";
import { getBulk } from "#lib/bulk/get-bulk.ts";
import { runBulk } from "#lib/bulk/run-bulk.ts";
import { startBulk } from "#lib/bulk/start-bulk.ts";
import { undoBulk } from "#lib/bulk/undo-bulk.ts";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { editTool } from "#lib/tools/edit-tool.ts";
import { listStale } from "./list-stale.ts";
import { recheckCase } from "./recheck-case.ts";
import { ListStaleQuery, type StaleOutcome } from "./schemas.ts";
import {
  kiteDocument,
  makeCase,
  makeStep,
  makeTool,
  makeTrajectory,
  type MadeTool,
} from "./testing/case-fixtures.ts";

const test = useTestDatabase();
let tool: MadeTool;
let red: string;
let blue: string;

const documentWith = (colours: string[]): string => {
  const document = structuredClone(kiteDocument);
  const [colour] = document.paths["/kites"].get.parameters;
  if (colour) colour.schema.enum = colours;
  return JSON.stringify(document);
};
const edit = (version: number, colours: string[]) =>
  editTool(test.ctx, tool.toolId, { version, documentationText: documentWith(colours), reason: "" });
const list = (outcome?: StaleOutcome) => listStale(test.ctx, tool.toolId, ListStaleQuery.parse({ outcome }));
const check = async () => {
  for (const id of [red, blue]) await recheckCase(test.db, id);
};
const accept = async (filter: Record<string, unknown>, expectedCount: number) => {
  const { id } = await startBulk(test.ctx, { change: { kind: "accept" }, filter, expectedCount });
  return id;
};
const run = async (id: string) => {
  await runBulk({ db: test.db, now: () => new Date(), isStopping: () => false }, id);
  return getBulk(test.ctx, id);
};
const versionsOf = async () => {
  const rows = await test.db.case.findMany({
    where: { id: { in: [red, blue] } },
    select: { id: true, isStale: true, toolVersion: { select: { version: true } } },
  });
  return [red, blue].map((id) => {
    const row = rows.find((one) => one.id === id);
    return [row?.toolVersion.version, row?.isStale];
  });
};

beforeEach(async () => {
  tool = await makeTool(test.ctx, { name: `Tool ${newId()}` });
  red = await makeCase(test.ctx, tool);
  const step = makeStep("searchKites", '{"colour": "blue"}');
  blue = await makeCase(test.ctx, tool, {
    trajectory: makeTrajectory({ instruction: "Find me a blue kite for a light wind.", steps: [step] }),
  });
  await check();
});

describe("cases of a tool that was edited", () => {
  it("are none before, then unchecked, then passed or broken, with what broke", async () => {
    expect(await list()).toMatchObject({ items: [], counts: { passed: 0, broke: 0, unchecked: 0 } });
    await edit(1, ["blue", "green"]);
    expect(await list()).toMatchObject({
      toolVersion: 2,
      items: [
        { id: blue, outcome: "unchecked", toolVersion: 1, checkedAt: null },
        { id: red, outcome: "unchecked" },
      ],
      counts: { unchecked: 2 },
    });
    await check();
    expect(await list()).toMatchObject({
      items: [
        { id: blue, outcome: "passed", broke: [] },
        {
          id: red,
          outcome: "broke",
          broke: [{ kind: "not in enum", severity: "error", step: 0 }],
          mended: [],
        },
      ],
      counts: { passed: 1, broke: 1, unchecked: 0 },
    });
    expect((await list("broke")).items.map(({ id }) => id)).toEqual([red]);
    expect(
      await countChosen(test.ctx, { kind: "tag", filter: { staleCheck: ["broke"], tool: [tool.name] } }),
    ).toEqual({
      count: 1,
    });
  });

  it("are held against what was found first, however often they are checked or the tool is edited", async () => {
    await edit(1, ["blue", "green"]);
    await check();
    await check();
    expect((await list("broke")).items.map(({ id }) => id)).toEqual([red]);
    await edit(2, ["blue", "yellow"]);
    expect((await list()).counts).toEqual({ passed: 0, broke: 0, unchecked: 2 });
    await check();
    expect((await list("broke")).items.map(({ id }) => id)).toEqual([red]);
    await edit(3, ["red", "blue"]);
    await check();
    expect((await list()).counts).toEqual({ passed: 2, broke: 0, unchecked: 0 });
  });

  it("say what is mended", async () => {
    await edit(1, ["blue"]);
    await check();
    // What was found in it before is the first finding there is: it is made with that version.
    await run(await accept({ tool: [tool.toolId] }, 2));
    await edit(2, ["red", "blue"]);
    await check();
    expect((await list()).items.find(({ id }) => id === red)).toMatchObject({
      outcome: "passed",
      mended: [{ kind: "not in enum" }],
    });
  });

  it("in the trash are not among them", async () => {
    await edit(1, ["blue"]);
    await test.db.case.update({ where: { id: red }, data: { trashedAt: new Date() } });
    expect((await list()).items.map(({ id }) => id)).toEqual([blue]);
    await expect(listStale(test.ctx, newId(), ListStaleQuery.parse({}))).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("accepting them", () => {
  it("moves those that were checked to the newest version, and undone moves them back", async () => {
    await edit(1, ["blue"]);
    await recheckCase(test.db, blue);
    const action = await accept({ tool: [tool.toolId] }, 1);
    expect(await run(action)).toMatchObject({ done: 1, leftAlone: 0 });
    expect(await versionsOf()).toEqual([
      [1, true],
      [2, false],
    ]);
    await run((await undoBulk(test.ctx, action)).id);
    expect(await versionsOf()).toEqual([
      [1, true],
      [1, true],
    ]);
    expect((await list("passed")).items.map(({ id }) => id)).toEqual([blue]);
  });

  it("leaves alone what is of yet another version by its turn", async () => {
    await edit(1, ["blue"]);
    await check();
    const action = await accept({ tool: [tool.toolId] }, 2);
    await edit(2, ["blue", "green"]);
    await check();
    expect(await run(action)).toMatchObject({ done: 0, leftAlone: 2 });
    expect(await versionsOf()).toEqual([
      [1, true],
      [1, true],
    ]);
  });

  it("while the tool is edited never leaves a case that is not of the newest version and not stale", async () => {
    await edit(1, ["blue"]);
    for (let version = 2; version < 8; version += 1) {
      await check();
      const action = await accept({ tool: [tool.toolId] }, 2);
      await Promise.all([run(action), edit(version, version % 2 ? ["blue"] : ["blue", "green"])]);
      const wrong = await test.db.$queryRaw`
        select c.id from cases c join tools t on t.id = c.tool_id
        where t.id = ${tool.toolId}::uuid and c.is_stale = (c.tool_version_id = t.current_version_id)`;
      expect(wrong).toEqual([]);
    }
  });
});
