import { describe, expect, test } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { newId } from "#lib/db/new-id.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { editTool } from "./edit-tool.ts";
import { getTool } from "./get-tool.ts";
import { listTools } from "./list-tools.ts";
import { reportOnDocument } from "./report-on-document.ts";
import { saveToolVersion } from "./save-tool-version.ts";
import { ListToolsQuery, ToolDetail, ToolFilter, type ToolRow } from "./schemas.ts";
import { toolFacets } from "./tool-facets.ts";

const held = useTestDatabase();

const documentText = (operationId: string, path = "/tides"): string =>
  JSON.stringify(
    {
      openapi: "3.0.0",
      info: { title: "Tides", version: "1" },
      paths: {
        [path]: {
          get: {
            operationId,
            summary: "Tides of a harbour.",
            responses: { "200": { description: "Tides" } },
          },
        },
      },
    },
    null,
    2,
  );

async function makeTool(
  name: string,
  category: string,
  over: { status?: "ready" | "failed" | "building"; text?: string } = {},
): Promise<string> {
  const { id } = await held.db.tool.create({ data: { name, category, description: `${name} for sailors` } });
  if (over.status !== "building") {
    await saveToolVersion(held.ctx, id, {
      introduction: "It tells tides.",
      functionsText: "1. Name: getTides",
      documentationText: over.text ?? documentText("getTides"),
      documentationIsText: true,
      extra: { Authentication: { key: "x" } },
      status: over.status ?? "ready",
      problems: over.status === "failed" ? [{ at: "/paths", code: "no-functions", message: "none" }] : [],
      reason: "built",
    });
  }
  return id;
}

const refusalOf = async (work: Promise<unknown>): Promise<AppError> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error(`expected an AppError, got ${String(error)}`);
  return error;
};

describe("the list of tools", () => {
  test("pages through all, in order, each once; filters and counts agree", async () => {
    const marker = `m${newId().slice(-6)}`;
    for (let number = 0; number < 7; number += 1) {
      await makeTool(`${marker} ${number % 3}`, number < 4 ? "Weather" : "Animals", {
        status: number === 6 ? "failed" : "ready",
      });
    }
    const seen: ToolRow[] = [];
    let cursor: string | undefined;
    do {
      const page = await listTools(held.ctx, ListToolsQuery.parse({ q: marker, limit: 3, cursor }));
      seen.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(7);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(7);
    expect(seen.map((row) => `${row.category} ${row.name}`)).toEqual(
      seen.map((row) => `${row.category} ${row.name}`).toSorted(),
    );

    const failed = await listTools(held.ctx, ListToolsQuery.parse({ q: marker, status: "failed" }));
    expect(failed.items.map(({ problems }) => problems)).toEqual([
      [{ at: "/paths", code: "no-functions", message: "none" }],
    ]);
    const facets = await toolFacets(held.ctx, ToolFilter.parse({ q: marker, category: "Weather" }));
    expect(facets).toMatchObject({
      matching: 4,
      status: [{ value: "ready", count: 4 }],
      category: [
        { value: "Weather", count: 4 },
        { value: "Animals", count: 3 },
      ],
    });
  });

  test("takes what is typed to the letter, and refuses a foreign cursor", async () => {
    await makeTool("100% tide_s", "Weather");
    await makeTool("1000 tidess", "Weather");
    const found = await listTools(held.ctx, ListToolsQuery.parse({ q: "100% tide_s" }));
    expect(found.items.map(({ name }) => name)).toEqual(["100% tide_s"]);
    const error = await refusalOf(listTools(held.ctx, ListToolsQuery.parse({ cursor: "bm9uc2Vuc2U" })));
    expect(error.code).toBe("bad-input");
  });
});

describe("a tool", () => {
  test("comes with its functions, in the document's order", async () => {
    const text =
      '{"openapi":"3.0.0","paths":{"/zebra":{"get":{"operationId":"longerName"}},"/a":{"get":{"operationId":"b"}}}}';
    const tool = ToolDetail.parse(await getTool(held.ctx, await makeTool("Ordered", "Animals", { text })));
    expect(tool.functions.map(({ name }) => name)).toEqual(["longerName", "b"]);
    expect(Object.keys(tool.openapi?.valueOf() ?? {})).toEqual(["openapi", "paths"]);
    expect(tool).toMatchObject({
      version: 1,
      functionCount: 2,
      functionProjection: { b: ["/a", "get"] },
      versions: [{ version: 1, reason: "built", actorId: "owner" }],
    });
  });

  test("that is still being built, or failed unreadably, can be shown", async () => {
    expect(await getTool(held.ctx, await makeTool("Fresh", "x", { status: "building" }))).toMatchObject({
      version: 0,
      functions: [],
      openapi: null,
    });
    expect(
      await getTool(held.ctx, await makeTool("Broken", "x", { status: "failed", text: '{"openapi":' })),
    ).toMatchObject({ documentationText: '{"openapi":', openapi: null, functions: [] });
  });

  test("that is not there is not found", async () => {
    expect((await refusalOf(getTool(held.ctx, newId()))).code).toBe("not-found");
    expect((await refusalOf(getTool(held.ctx, "nonsense"))).code).toBe("not-found");
  });
});

describe("mending a tool by hand", () => {
  test("makes a version, computes the texts anew, marks cases stale, and is in the audit log", async () => {
    const id = await makeTool("Mended", "Weather", { status: "failed" });
    const before = await held.db.tool.findUniqueOrThrow({ where: { id } });
    await held.db.case.create({
      data: {
        toolId: id,
        toolVersionId: before.currentVersionId ?? "",
        toolName: "Mended",
        category: "Weather",
        instruction: "x",
      },
    });
    const tool = await editTool(held.ctx, id, {
      version: 1,
      documentationText: documentText("listTides"),
      reason: "a better name",
    });
    expect(tool).toMatchObject({
      version: 2,
      status: "ready",
      problems: [],
      introduction: "It tells tides.",
      functionsText: "1. Name: getTides",
    });
    expect(tool.nlDocumentation).toMatch(/^listTides: Tides of a harbour\./);
    expect(await held.db.case.findFirst({ where: { toolId: id } })).toMatchObject({ isStale: true });
    expect(await held.db.auditEvent.findFirst({ where: { subjectId: id } })).toMatchObject({
      action: "tool.edited",
      actorId: "owner",
      data: { version: 2, reason: "a better name" },
    });
    expect(await held.db.toolVersion.findFirst({ where: { toolId: id, version: 2 } })).toMatchObject({
      extra: { Authentication: { key: "x" } },
    });
  });

  test("refuses an invalid document with every problem and its line, and writes nothing", async () => {
    const id = await makeTool("Kept", "Weather");
    const text = documentText("components").replace(
      '"summary": "Tides of a harbour."',
      '"parameters": [{ "name": "q", "in": "query", "schema": { "type": "array" } }]',
    );
    const error = await refusalOf(
      editTool(held.ctx, id, { version: 1, documentationText: text, reason: "" }),
    );
    const line = (part: string): number => text.split("\n").findIndex((one) => one.includes(part)) + 1;
    expect(error.code).toBe("bad-input");
    expect(error.problems.map(({ at, code }) => [Number(/^line (\d+)/.exec(at)?.[1]), code])).toEqual(
      expect.arrayContaining([
        [line("operationId"), "operation-id-reserved"],
        [line('"type": "array"'), "array-without-items"],
      ]),
    );
    const broken = await refusalOf(
      editTool(held.ctx, id, {
        version: 1,
        documentationText: '{\n  "openapi": "3.0.0",\n  oops\n}',
        reason: "",
      }),
    );
    expect(broken.problems).toMatchObject([{ at: "line 3", code: "not-json" }]);
    expect((await getTool(held.ctx, id)).version).toBe(1);
  });

  test("takes an edit of a tool that was imported with faults, as long as it adds none", async () => {
    const id = await makeTool("Imported", "Weather");
    const faulty = documentText("getTides").replace(
      '"description": "Tides"',
      '"description": "Tides", "content": { "application/json": { "schema": { "type": "object" } } }',
    );
    const { problems } = await reportOnDocument(faulty);
    await saveToolVersion(held.ctx, id, {
      introduction: "",
      functionsText: "",
      documentationText: faulty,
      documentationIsText: true,
      status: "ready",
      problems: problems.map(({ at, code, message }) => ({ at, code, message })),
      reason: "imported",
    });
    const better = faulty.replace("Tides of a harbour.", "High and low water of a harbour.");
    const saved = await editTool(held.ctx, id, { version: 2, documentationText: better, reason: "" });
    expect(saved).toMatchObject({ version: 3, status: "ready" });
    expect(saved.problems.map(({ code }) => code)).toEqual(problems.map(({ code }) => code));
    expect(problems.length).toBeGreaterThan(0);
    const worse = better.replace('"getTides"', '"components"');
    const refused = await refusalOf(
      editTool(held.ctx, id, { version: 3, documentationText: worse, reason: "" }),
    );
    expect(refused.problems.map(({ code }) => code)).toEqual(["operation-id-reserved"]);
  });

  test("of two who mend at once one wins, the other is told what is there now", async () => {
    const id = await makeTool("Contested", "Weather");
    const attempts = await Promise.allSettled(
      ["first", "second"].map((operationId) =>
        editTool(held.ctx, id, {
          version: 1,
          documentationText: documentText(operationId),
          reason: operationId,
        }),
      ),
    );
    const won = attempts.filter((attempt) => attempt.status === "fulfilled");
    const lost = attempts.filter((attempt) => attempt.status === "rejected");
    expect([won.length, lost.length]).toEqual([1, 1]);
    expect(lost[0]?.reason).toMatchObject({
      code: "conflict",
      details: { version: 2, versions: [{ reason: won[0]?.value.versions[0]?.reason }, {}] },
    });
  });
});

test("a report on a document names lines, and the tool as far as it can be read", async () => {
  const report = await reportOnDocument(
    "openapi: 3.0.0\ninfo:\n  title: x\npaths:\n  /a:\n    get:\n      operationId: f\n",
  );
  expect(report.valid).toBe(false);
  expect(report.problems.map(({ code, line }) => [code, line])).toEqual([
    ["openapi-required", 2],
    ["openapi-required", 6],
  ]);
  expect(report.functions.map(({ name }) => name)).toEqual(["f"]);
  expect(report.nlDocumentation).toContain("f: \n");
});
