import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { importFile } from "./import-file.ts";
import type { ImportFormat, ImportReport } from "./schemas.ts";
import { bytesOf } from "./testing/bytes.ts";
import { generateTool } from "./testing/generate-corpus.ts";

const held = useTestDatabase();

const importContent = (
  content: unknown,
  fileName = "file",
  format: ImportFormat = "auto",
): Promise<ImportReport> => importFile(held.ctx, { body: bytesOf(content), fileName, format });

async function failure(content: unknown): Promise<AppError> {
  const error = await importContent(content).catch((thrown: unknown) => thrown);
  if (!(error instanceof AppError)) throw new Error("expected a refusal", { cause: error });
  return error;
}

const tally = (created: number, unchanged = 0, rejected = 0, updated = 0): object => ({
  created,
  updated,
  unchanged,
  rejected,
});

const counts = async (): Promise<number[]> => [
  await held.db.api.count(),
  await held.db.tool.count(),
  await held.db.toolVersion.count(),
  await held.db.instruction.count(),
  await held.db.case.count(),
  await held.db.caseRevision.count(),
];

describe("the catalogue", () => {
  const entry = (name: string, link: string, more: object = {}): object => ({
    API: name,
    Description: "d",
    Auth: "apiKey",
    HTTPS: true,
    Cors: "Yes",
    Link: link,
    Category: "Toys",
    ...more,
  });

  test("a list as shipped: same names told apart by link, the second time nothing changes", async () => {
    const file = {
      count: 3,
      entries: [
        entry("Kites", "https://a.example"),
        entry("Kites", "https://b.example"),
        entry("Lamps", "https://c.example"),
      ],
    };
    expect(await importContent(file)).toMatchObject({
      format: "public-apis-json",
      apis: tally(3),
      problems: [],
    });
    expect(await importContent(file)).toMatchObject({ apis: tally(0, 3) });
    const changed = await importContent([
      entry("Lamps", "https://c.example", { Description: "brighter" }),
      7,
      entry("", "x"),
    ]);
    expect(changed).toMatchObject({ apis: tally(0, 0, 2, 1) });
    expect(changed.problems.map(({ at, code }) => [at, code])).toEqual([
      ["/1", "not-an-object"],
      ["/2/API", "no-name"],
    ]);
    expect(await held.db.api.findFirst({ where: { name: "Lamps" } })).toMatchObject({
      description: "brighter",
      https: true,
      cors: "yes",
    });
  });

  test("markdown tables", async () => {
    const text =
      "# List\n### Toys\nAPI | Description | Auth | HTTPS | CORS |\n|:---|:---|:---|:---|:---|\n| [Tops](https://t.example) | Spin \\| dance | `apiKey` | Yes | No | | |\n| no link | x | No | Yes | No |\n";
    const report = await importContent(text, "anything.bin");
    expect(report).toMatchObject({ format: "public-apis-markdown", apis: tally(1, 0, 1) });
    expect(report.problems).toMatchObject([{ at: "line 6", code: "no-link" }]);
    expect(await held.db.api.findFirst({ where: { name: "Tops" } })).toMatchObject({
      description: "Spin | dance",
      auth: "apiKey",
      category: "Toys",
    });
  });
});

describe("tools and cases", () => {
  test("tools with versions, instructions and cases with revisions; twice changes nothing", async () => {
    const file = [generateTool("a", 1, 3), generateTool("a", 2, 4)];
    const first = await importContent(file, "corpus.json");
    expect(first).toMatchObject({ format: "toolalpaca", tools: tally(2), cases: tally(7), problems: [] });
    const before = await counts();
    expect(await importContent(file)).toMatchObject({ tools: tally(0, 2), cases: tally(0, 7) });
    expect(await counts()).toEqual(before);
    const tool = await held.db.tool.findFirstOrThrow({
      where: { name: "lamp registry a-1" },
      include: { currentVersion: true, instructions: true, cases: { include: { currentRevision: true } } },
    });
    expect(tool).toMatchObject({
      status: "ready",
      version: 1,
      functionCount: 2,
      category: "Home",
      importId: first.id,
    });
    expect(tool.currentVersion).toMatchObject({ version: 1, documentationIsText: true });
    expect(
      tool.cases.every(
        (one) => one.revision === 0 && one.currentRevision?.revision === 0 && one.instructionId !== null,
      ),
    ).toBe(true);
    expect(
      await held.db.auditEvent.count({ where: { action: "import.finished", subjectId: first.id } }),
    ).toBe(1);
    expect(await held.db.import.findUnique({ where: { id: first.id } })).toMatchObject({
      fileName: "corpus.json",
      format: "toolalpaca",
    });
  });

  test("a file with more cases of known tools adds only those, after the ones that are there", async () => {
    const { Instances, ...tool } = generateTool("grow", 5, 3);
    await importContent([{ ...tool, Instances: (Instances as object[]).slice(0, 2) }]);
    expect(await importContent([{ ...tool, Instances }])).toMatchObject({
      tools: tally(0, 1),
      cases: tally(1, 2),
    });
    const cases = await held.db.case.findMany({
      where: { tool: { name: tool["Name"] as string } },
      orderBy: { position: "asc" },
    });
    expect(cases.map((one) => one.instruction)).toEqual(
      (Instances as { input: string }[]).map(({ input }) => input),
    );
    expect(new Set(cases.map((one) => one.position)).size).toBe(3);
  });

  test("equal instances of one tool are cases of their own, and stay so", async () => {
    const tool = generateTool("twins", 6, 1);
    const twins = {
      ...tool,
      Instances: [(tool["Instances"] as object[])[0], (tool["Instances"] as object[])[0]],
    };
    expect(await importContent([twins])).toMatchObject({ cases: tally(2) });
    expect(await importContent([twins])).toMatchObject({ cases: tally(0, 2) });
  });

  test("golden answers to the letter; one that calls what the tool lacks is named and kept", async () => {
    const golden = [
      [
        { Action: "search_kite", Action_Input: '{"id": ${id from search_kite}}' },
        { Action: "fly", Action_Input: "{}" },
        { Action: "[Optional]get_kite", Action_Input: "" },
      ],
      null,
    ];
    const { Instances, ...tool } = generateTool("golden", 8, 2);
    const report = await importContent([{ ...tool, Golden_Answers: golden }]);
    expect(report).toMatchObject({ evaluationItems: tally(1), cases: tally(0) });
    expect(report.problems).toMatchObject([{ at: "/0/Golden_Answers/0/1/Action", code: "unknown-function" }]);
    const rows = await held.db.instruction.findMany({
      where: { tool: { name: tool["Name"] as string } },
      orderBy: { position: "asc" },
    });
    expect(rows.map((row) => row.goldenAnswer)).toEqual(golden);
    expect(await importContent([{ ...tool, Golden_Answers: golden }])).toMatchObject({
      evaluationItems: tally(0, 1),
    });
    expect(Instances).toHaveLength(2);
  });

  test("bad records are named, the rest is kept", async () => {
    const good = generateTool("partly", 10, 2);
    const instances = [
      ...(good["Instances"] as object[]),
      { output: "no input" },
      "text",
      { input: "x", output: "y", intermediate_steps: [["flat"]] },
    ];
    const report = await importContent([
      { Name: 5, Documentation: "" },
      { ...good, Instances: instances },
      { ...generateTool("partly", 11, 0), Documentation: "{oops" },
    ]);
    expect(report).toMatchObject({ tools: tally(2, 0, 1), cases: tally(2, 0, 3) });
    expect(report.problems.map(({ at }) => at)).toEqual([
      "/0/Name",
      "/1/Instances/2/input",
      "/1/Instances/3",
      "/1/Instances/4/intermediate_steps/0",
      "/2/Documentation line 1",
    ]);
    expect(await held.db.tool.findFirst({ where: { name: "orchid registry partly-11" } })).toMatchObject({
      status: "failed",
    });
  });

  test("text that a database cannot hold is mended and named", async () => {
    const tool = generateTool("nul", 12, 0);
    const report = await importContent([{ ...tool, Introduction: "a\u0000b\ud800c" }]);
    expect(report.problems).toMatchObject([{ at: "/0", code: "unfit-character" }]);
    const stored = await held.db.tool.findFirstOrThrow({
      where: { name: tool["Name"] as string },
      include: { currentVersion: true },
    });
    expect(stored.currentVersion?.introduction).toBe("a\ufffdb\ufffdc");
  });

  test("a file that ends in the middle: what came before is kept, and the mended file adds the rest", async () => {
    const text = JSON.stringify([generateTool("cut", 13, 2), generateTool("cut", 14, 2)]);
    const report = await importContent(text.slice(0, text.length - 300));
    expect(report).toMatchObject({ tools: tally(1), cases: tally(2) });
    expect(report.problems).toMatchObject([{ at: "/1", code: "cut-off" }]);
    expect(await importContent(text)).toMatchObject({ tools: tally(1, 1), cases: tally(2, 2), problems: [] });
  });

  test("an upload that breaks off keeps whole batches, says so in the import's row, and fails", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(
        `[${Array.from({ length: 101 }, (_, index) => JSON.stringify(generateTool("broken", index, 0))).join(",")},`,
      );
      throw new Error("socket closed");
    }
    await expect(
      importFile(held.ctx, { body: broken(), fileName: "broken.json", format: "auto" }),
    ).rejects.toThrow(/broke off/);
    const row = await held.db.import.findFirstOrThrow({ where: { fileName: "broken.json" } });
    expect(row.problems).toMatchObject([{ code: "broken-off" }]);
    expect(await held.db.tool.count({ where: { importId: row.id } })).toBe(100);
  });

  test("two imports of one file at once store it once", async () => {
    const file = Array.from({ length: 20 }, (_, index) => generateTool("race", index, 5));
    const reports = await Promise.all([importContent(file), importContent(file.toReversed())]);
    expect(reports.reduce((sum, { tools }) => sum + tools.created, 0)).toBe(20);
    expect(reports.reduce((sum, { cases }) => sum + cases.created, 0)).toBe(100);
    expect(await held.db.case.count({ where: { importId: { in: reports.map(({ id }) => id) } } })).toBe(100);
  });
});

describe("OpenAPI documents", () => {
  const document = JSON.parse(generateTool("spec", 3, 0)["Documentation"] as string) as object;

  test("an odd one becomes a tool with its problems; a cyclic one of 5 MB is read too", async () => {
    const odd = { ...document, info: { title: "Odd ones", version: "1" }, surplus: true };
    const report = await importContent(odd);
    expect(report).toMatchObject({ tools: tally(1) });
    expect(report.problems.length).toBeGreaterThan(0);
    expect(await held.db.tool.findFirst({ where: { name: "Odd ones" } })).toMatchObject({
      status: "ready",
      problems: report.problems,
    });
    const node = {
      type: "object",
      properties: { id: { type: "integer" }, next: { $ref: "#/components/schemas/Node" } },
    };
    const names = Array.from({ length: 21_000 }, (_, index) => [
      `Filler${index}`,
      { type: "string", description: "x".repeat(200) },
    ]);
    const big = {
      ...document,
      info: { title: "Big ones", version: "1" },
      components: { schemas: { Node: node, ...Object.fromEntries(names) } },
    };
    expect(JSON.stringify(big).length).toBeGreaterThan(5_000_000);
    expect(await importContent(big)).toMatchObject({ format: "openapi", tools: tally(1) });
  });

  test("JSON and YAML become a tool", async () => {
    expect(await importContent(document, "spec.json")).toMatchObject({ format: "openapi", tools: tally(1) });
    expect(await importContent(document, "spec.json")).toMatchObject({ tools: tally(0, 1) });
    const yaml =
      "openapi: 3.0.0\ninfo:\n  title: Bells\n  version: '1'\npaths:\n  /bells:\n    get:\n      operationId: listBells\n      responses:\n        '200':\n          description: ok\n";
    expect(await importContent(yaml, "x")).toMatchObject({ format: "openapi", tools: tally(1) });
    const tool = await held.db.tool.findFirstOrThrow({
      where: { name: "Bells" },
      include: { currentVersion: true },
    });
    expect(tool).toMatchObject({ status: "ready", functionCount: 1 });
    expect(tool.currentVersion?.nlDocumentation).toContain("listBells");
    expect(tool.currentVersion?.documentationText).toBe(yaml);
  });
});

describe("files that cannot be used leave nothing behind", () => {
  test.each<[string, unknown, RegExp]>([
    ["empty", "", /empty/],
    ["blank", " \n ", /empty/],
    ["an empty list", "[]", /list is empty/],
    ["no entries", { count: 0, entries: [] }, /list is empty/],
    ["not JSON", "hello there", /neither JSON/],
    ["broken JSON", '{"a": ', /ends in the middle/],
    ["JSON of another shape", { hello: "world" }, /it has hello/],
    ["a list of numbers", "[1,2,3]", /it has a number/],
    ["a bare number", "42", /neither JSON/],
    ["binary", new Uint8Array([1, 2, 0, 4, 5]), /not text/],
    ["compressed", gzipSync("[]"), /compressed/],
    ["UTF-16", Buffer.from("\ufeff[]", "utf16le"), /UTF-16/],
    ["YAML with an error", "openapi: 3.0.0\ninfo: [", /cannot be read/],
    ["markup", "<html><body>404</body></html>", /neither JSON/],
  ])("%s", async (_, content, message) => {
    const before = [...(await counts()), await held.db.import.count()];
    const error = await failure(content);
    expect(error.code).toBe("bad-input");
    expect(error.message).toMatch(message);
    expect(error.problems.length).toBeGreaterThan(0);
    expect([...(await counts()), await held.db.import.count()]).toEqual(before);
  });

  test("200 MB of nonsense are refused early, whatever their shape", async () => {
    async function* nonsense(start: string, filler: string): AsyncGenerator<Uint8Array> {
      yield Buffer.from(start);
      const chunk = Buffer.from(filler.repeat(Math.ceil(1_000_000 / filler.length)));
      for (let megabyte = 0; megabyte < 200; megabyte += 1) yield chunk;
    }
    for (const [start, filler, message] of [
      ["", "lorem ipsum ", /longer than/],
      ["[1", ",2,3", /None of the first 1000/],
      ['[{"a": "', "aaaaaaaa", /longer than 64 MB/],
    ] as const) {
      await expect(
        importFile(held.ctx, { body: nonsense(start, filler), fileName: "big", format: "auto" }),
      ).rejects.toThrow(message);
    }
  });
});

const published = path.resolve("../shared/data");
if (existsSync(published)) {
  describe("published files", () => {
    const read = (file: string): Buffer => readFileSync(path.join(published, file));

    test("the catalogue, 1,425 entries of 51 categories", async () => {
      expect(await importContent(read("toolalpaca/public_apis.json"))).toMatchObject({
        apis: tally(1_425),
        problems: [],
      });
      expect(await importContent(read("toolalpaca/public_apis.json"))).toMatchObject({
        apis: tally(0, 1_425),
      });
    });

    test("the list of today, in markdown", async () => {
      const report = await importContent(read("public-apis/README.md"));
      expect(report.apis.created + report.apis.updated + report.apis.unchanged).toBe(1_706);
      expect(await importContent(read("public-apis/README.md"))).toMatchObject({ apis: tally(0, 1_706) });
    });

    test("held-out tools, then the same with their cases", async () => {
      expect(await importContent(read("toolalpaca/eval_simulated.json"))).toMatchObject({
        tools: tally(10),
        evaluationItems: tally(100),
        cases: tally(0),
      });
      const report = await importContent(read("toolalpaca/cases_7b.json"));
      expect(report).toMatchObject({
        tools: tally(0, 10),
        evaluationItems: tally(0, 100),
        cases: tally(100),
      });
      expect(await importContent(read("toolalpaca/cases_7b.json"))).toMatchObject({ cases: tally(0, 100) });
      const failed = await held.db.case.findMany({ where: { importId: report.id, status: "failed" } });
      expect(failed.map((one) => one.error)).toEqual(["no trajectory was produced"]);
      expect(await held.db.case.count({ where: { importId: report.id, instructionId: null } })).toBe(0);
    });
  });
}
