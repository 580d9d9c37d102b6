import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "#lib/errors/json.ts";
import { anyInstance, anyToolEntry } from "#lib/corpus/testing/arbitrary-tool.ts";
import { readInstance } from "./read-instance.ts";
import { readTool } from "./read-tool.ts";
import { writeInstance } from "./write-instance.ts";
import { writeTool } from "./write-tool.ts";

function writeOfRead(entry: Json): Json {
  const read = readTool(entry, "/0");
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join(" "));
  const { tool, instructions, instances } = read.record;
  return writeTool(
    tool,
    instructions,
    instances.map(({ trajectory }) => trajectory),
  );
}

describe("write(read(x)) keeps every field", () => {
  test("of any instance, with its key order", () => {
    fc.assert(
      fc.property(anyInstance, (instance) => {
        const read = readInstance(instance, "");
        expect(read.ok && JSON.stringify(writeInstance(read.trajectory))).toBe(JSON.stringify(instance));
      }),
      { numRuns: 1_000 },
    );
  });

  test("of any tool, with its key order", () => {
    fc.assert(
      fc.property(anyToolEntry, (entry) => {
        expect(JSON.stringify(writeOfRead(entry))).toBe(JSON.stringify(entry));
      }),
      { numRuns: 500 },
    );
  });
});

const published = path.resolve("../shared/data/toolalpaca");
if (existsSync(published)) {
  describe("published files", () => {
    test.each(["cases_7b.json", "eval_simulated.json"])("%s comes back to the letter", (file) => {
      const entries = JSON.parse(readFileSync(path.join(published, file), "utf8")) as Json[];
      for (const entry of entries) expect(JSON.stringify(writeOfRead(entry))).toBe(JSON.stringify(entry));
    });
  });
}
