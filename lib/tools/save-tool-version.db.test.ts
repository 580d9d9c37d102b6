import { describe, expect, test } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { newId } from "#lib/db/new-id.ts";
import { telescopes } from "#lib/openapi/testing/telescopes.ts";
import { saveToolVersion, type ToolVersionInput } from "./save-tool-version.ts";

const held = useTestDatabase();

const input = (over: Partial<ToolVersionInput> = {}): ToolVersionInput => ({
  introduction: "Looks at the sky.",
  functionsText: "",
  documentationText: JSON.stringify(telescopes),
  documentationIsText: true,
  status: "ready",
  problems: [],
  reason: "built",
  ...over,
});

const newTool = async (): Promise<string> => (await held.db.tool.create({ data: { name: "Telescopes" } })).id;

describe("saving a version", () => {
  test("makes it the current one, with the texts computed", async () => {
    const toolId = await newTool();
    const saved = await saveToolVersion(held.ctx, toolId, input());
    const tool = await held.db.tool.findUniqueOrThrow({
      where: { id: toolId },
      include: { currentVersion: true },
    });
    expect(tool).toMatchObject({ version: 1, currentVersionId: saved.id, status: "ready", functionCount: 3 });
    expect(tool.currentVersion?.nlDocumentation).toMatch(/^searchTelescopes: Find/);
    expect(tool.currentVersion?.functionProjection).toMatchObject({
      bookNight: ["/telescopes/{telescopeId}/nights", "post"],
    });
    expect(tool.currentVersion?.actorId).toBe("owner");
  });

  test("keeps texts that came with the tool, to the letter", async () => {
    const toolId = await newTool();
    const given = {
      nlDocumentation: "by hand",
      functionDescription: { f: "text" },
      functionProjection: { f: ["/f", "get"] as [string, string] },
    };
    await saveToolVersion(held.ctx, toolId, input({ given, extra: { Authentication: {} } }));
    const version = await held.db.toolVersion.findFirstOrThrow({ where: { toolId } });
    expect(version).toMatchObject({ ...given, extra: { Authentication: {} } });
  });

  test("keeps a failed attempt that is not readable", async () => {
    const toolId = await newTool();
    const problems = [{ at: "line 1", code: "not-json", message: "cut off" }];
    await saveToolVersion(
      held.ctx,
      toolId,
      input({ documentationText: '{"openapi": ', status: "failed", problems }),
    );
    const tool = await held.db.tool.findUniqueOrThrow({
      where: { id: toolId },
      include: { currentVersion: true },
    });
    expect(tool).toMatchObject({ status: "failed", functionCount: 0, problems });
    expect(tool.currentVersion).toMatchObject({
      documentationText: '{"openapi": ',
      documentation: null,
      nlDocumentation: "",
    });
  });

  test("marks cases of older versions stale, and no others", async () => {
    const [toolId, otherId] = [await newTool(), await newTool()];
    const first = await saveToolVersion(held.ctx, toolId, input());
    const other = await saveToolVersion(held.ctx, otherId, input());
    for (const [tool, version] of [
      [toolId, first.id],
      [otherId, other.id],
    ] as const) {
      await held.db.case.create({
        data: {
          id: newId(),
          toolId: tool,
          toolVersionId: version,
          toolName: "Telescopes",
          category: "",
          instruction: "x",
        },
      });
    }
    await saveToolVersion(held.ctx, toolId, input({ reason: "mended" }));
    const cases = await held.db.case.findMany({ where: { toolId: { in: [toolId, otherId] } } });
    expect(cases.map((row) => [row.toolId === toolId, row.isStale]).toSorted()).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  test("writes nothing where another version came between", async () => {
    const toolId = await newTool();
    await saveToolVersion(held.ctx, toolId, input());
    await saveToolVersion(held.ctx, toolId, input());
    await expect(saveToolVersion(held.ctx, toolId, input({ expectedVersion: 1 }))).rejects.toMatchObject({
      code: "conflict",
      details: { version: 2 },
    });
    expect(await held.db.toolVersion.count({ where: { toolId } })).toBe(2);
  });

  test("gives versions saved at once numbers of their own", async () => {
    const toolId = await newTool();
    const saved = await Promise.all(
      Array.from({ length: 5 }, () => saveToolVersion(held.ctx, toolId, input())),
    );
    expect(saved.map(({ version }) => version).toSorted()).toEqual([1, 2, 3, 4, 5]);
    const tool = await held.db.tool.findUniqueOrThrow({
      where: { id: toolId },
      include: { currentVersion: true },
    });
    expect([tool.version, tool.currentVersion?.version]).toEqual([5, 5]);
  });

  test("refuses a tool that is not there", async () => {
    await expect(saveToolVersion(held.ctx, newId(), input())).rejects.toMatchObject({ code: "not-found" });
  });
});
