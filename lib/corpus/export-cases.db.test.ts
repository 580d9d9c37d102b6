import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Context } from "#lib/db/context.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import type { Json, JsonObject } from "#lib/errors/json.ts";
import { countExport } from "./export/count-export.ts";
import { exportCases } from "./export-cases.ts";
import { importFile } from "./import-file.ts";
import { ExportInput } from "./schemas.ts";
import { anyToolEntry } from "./testing/arbitrary-tool.ts";
import { bytesOf } from "./testing/bytes.ts";
import { generateTool } from "./testing/generate-corpus.ts";

const first = useTestDatabase();
const second = useTestDatabase();

async function exported(ctx: Context, input: object): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of exportCases(ctx, ExportInput.parse(input))) chunks.push(chunk);
  return chunks.join("");
}

const importContent = (ctx: Context, content: unknown) =>
  importFile(ctx, { body: bytesOf(content), fileName: "f", format: "toolalpaca" });
const everything = (tools: Json[]): object => ({
  format: "toolalpaca",
  filter: { tool: [...new Set(tools.map((tool) => (tool as JsonObject)["Name"]))] },
  options: { onlyToolsWithCases: false },
});

/** Imports into one database, exports, imports that into the other, exports again. */
async function throughBoth(tools: Json[]): Promise<{ once: Json[]; twice: Json[] }> {
  await importContent(first.ctx, tools);
  const once = await exported(first.ctx, everything(tools));
  await importContent(second.ctx, once);
  const twice = await exported(second.ctx, everything(tools));
  return { once: JSON.parse(once) as Json[], twice: JSON.parse(twice) as Json[] };
}

describe("import, export, import", () => {
  test("a made-up corpus comes back field by field, in its order", async () => {
    const tools = Array.from({ length: 60 }, (_, index) => generateTool("trip", index, 5));
    const { once, twice } = await throughBoth(tools);
    expect(once).toEqual(tools);
    expect(twice).toEqual(tools);
    expect(Object.keys(once[0] as JsonObject)).toEqual(Object.keys(tools[0] as JsonObject));
  });

  test("so does any odd one that the format allows", async () => {
    const lists = fc.uniqueArray(anyToolEntry, {
      minLength: 1,
      maxLength: 5,
      selector: (entry) => entry["Name"],
    });
    await fc.assert(
      fc.asyncProperty(lists, async (entries) => {
        // Of each run alone: the databases are those of the runs before it.
        const mark = randomUUID();
        const tools = entries.map((entry) => ({ ...entry, Name: `${entry["Name"] as string} ${mark}` }));
        const { once, twice } = await throughBoth(tools);
        expect(once).toEqual(tools);
        expect(twice).toEqual(once);
      }),
      { numRuns: 15, interruptAfterTimeLimit: 30_000 },
    );
  });

  test("re-importing an export where it came from changes nothing", async () => {
    const tools = [generateTool("again", 1, 4)];
    await importContent(first.ctx, tools);
    const report = await importContent(first.ctx, await exported(first.ctx, everything(tools)));
    expect([report.tools, report.cases]).toMatchObject([
      { created: 0, unchanged: 1 },
      { created: 0, unchanged: 4 },
    ]);
  });

  const published = path.resolve("../shared/data/toolalpaca");
  if (existsSync(published)) {
    test.each(["cases_7b.json", "eval_simulated.json"])("%s comes back field by field", async (file) => {
      const tools = JSON.parse(readFileSync(path.join(published, file), "utf8")) as Json[];
      const { once, twice } = await throughBoth(tools);
      // The tools are those of the other file too: what only that one has is there as well.
      expect(once).toMatchObject(tools as object[]);
      expect(twice).toEqual(once);
    });
  }
});

describe("what an export holds", () => {
  test("without a filter the approved cases, else those that it names; the log says how many", async () => {
    const wanted = generateTool("pick", 2, 3);
    await importContent(first.ctx, [generateTool("pick", 1, 3), wanted]);
    const chosen = await first.db.case.findFirstOrThrow({
      where: { toolName: wanted["Name"] as string, position: 1 },
    });
    await first.db.case.update({ where: { id: chosen.id }, data: { decision: "approved" } });
    const [only, ...rest] = JSON.parse(await exported(first.ctx, { format: "toolalpaca" })) as JsonObject[];
    expect(rest).toEqual([]);
    expect(only).toEqual({ ...wanted, Instances: [(wanted["Instances"] as Json[])[1]] });
    expect(await countExport(first.ctx, ExportInput.parse({ format: "toolalpaca" }))).toBe(1);
    const event = await first.db.auditEvent.findFirstOrThrow({
      where: { action: "export.finished" },
      orderBy: { id: "desc" },
    });
    expect(event.data).toMatchObject({ format: "toolalpaca", count: 1 });
  });

  test("an empty one is valid JSON in every format", async () => {
    const filter = { tool: ["no such tool"] };
    expect(JSON.parse(await exported(second.ctx, { format: "toolalpaca", filter }))).toEqual([]);
    expect(JSON.parse(await exported(second.ctx, { format: "toolalpaca-training", filter }))).toEqual([]);
  });

  test("training pairs: as many as counted, prompt and observations untrained", async () => {
    const tools = [generateTool("train", 1, 30), generateTool("train", 2, 30)];
    await importContent(second.ctx, tools);
    const input = { format: "toolalpaca-training", filter: { tool: tools.map((tool) => tool["Name"]) } };
    const pairs = JSON.parse(await exported(second.ctx, input)) as [string[], boolean[]][];
    const whole = tools
      .flatMap((tool) => tool["Instances"] as JsonObject[])
      .filter((instance) => instance["output"] !== undefined);
    expect(pairs).toHaveLength(whole.length);
    expect(await countExport(second.ctx, ExportInput.parse(input))).toBe(whole.length);
    expect(pairs.map(([process]) => process.at(-1))).toEqual(
      whole.map((instance) => `I know enough.\nASSISTANT Response: ${instance["output"] as string}`),
    );
    expect(
      pairs.every(
        ([process, trainable]) =>
          process.length === trainable.length && trainable[0] === false && trainable[1] === true,
      ),
    ).toBe(true);
  });

  test("functions of a document that came alone stand in its order", async () => {
    const paths = Object.fromEntries(
      ["zeta", "alphabetical", "mid"].map((name) => [
        `/${name}`,
        { get: { operationId: name, responses: { "200": { description: "ok" } } } },
      ]),
    );
    await importFile(second.ctx, {
      body: bytesOf({ openapi: "3.0.0", info: { title: "Ordered", version: "1" }, paths }),
      fileName: "f",
      format: "auto",
    });
    const [tool] = JSON.parse(
      await exported(second.ctx, {
        format: "toolalpaca",
        filter: { tool: ["Ordered"] },
        options: { onlyToolsWithCases: false },
      }),
    ) as JsonObject[];
    expect(Object.keys(tool?.["Function_Projection"] as JsonObject)).toEqual(["zeta", "alphabetical", "mid"]);
  });

  test("more cases of a tool than one read, none lost and none twice", async () => {
    const tool = generateTool("many", 1, 450);
    await importContent(second.ctx, [tool]);
    const [back] = JSON.parse(await exported(second.ctx, everything([tool]))) as JsonObject[];
    expect(back?.["Instances"]).toEqual(tool["Instances"]);
  });

  test("one that is broken off is logged as such, with what was written until then", async () => {
    const tool = generateTool("off", 1, 400);
    await importContent(second.ctx, [tool]);
    for await (const chunk of exportCases(second.ctx, ExportInput.parse(everything([tool])))) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    const event = await second.db.auditEvent.findFirstOrThrow({ where: { action: "export.broken-off" } });
    expect((event.data as { count: number }).count).toBeLessThan(400);
  });
});
