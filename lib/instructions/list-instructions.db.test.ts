import { beforeAll, expect, test } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { importFile } from "#lib/corpus/import-file.ts";
import { bytesOf } from "#lib/corpus/testing/bytes.ts";
import { generateTool } from "#lib/corpus/testing/generate-corpus.ts";
import { listInstructions } from "./list-instructions.ts";
import { ListInstructionsQuery, type InstructionRow } from "./schemas.ts";

const held = useTestDatabase();

beforeAll(async () => {
  const { Instances, ...bare } = generateTool("list", 1, 5);
  expect(Instances).toHaveLength(5);
  await importFile(held.ctx, {
    body: bytesOf([generateTool("list", 0, 4), bare]),
    fileName: "f",
    format: "auto",
  });
});

async function walk(query: object): Promise<InstructionRow[]> {
  const rows: InstructionRow[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await listInstructions(
      held.ctx,
      ListInstructionsQuery.parse({ ...query, ...(cursor ? { cursor } : {}) }),
    );
    rows.push(...page.items);
    if (page.nextCursor === null) return rows;
    cursor = page.nextCursor;
  }
}

test.each([1, 3, 200])("in pages of %i: the newest tool first, in the order of the tool", async (limit) => {
  const rows = await walk({ limit });
  expect(rows.map(({ toolName, position }) => `${toolName}/${position}`)).toEqual([
    ...[0, 1, 2, 3, 4].map((position) => `lamp registry list-1/${position}`),
    ...[0, 1, 2, 3].map((position) => `kite registry list-0/${position}`),
  ]);
});

test.each<[string, object, number]>([
  ["not played out yet", { cases: "none" }, 5],
  ["played out", { cases: "some" }, 4],
  ["of a category", { category: "Toys" }, 4],
  ["by words", { q: "order 1-3" }, 1],
  ["by words with a wildcard that is none", { q: "order%1" }, 0],
])("%s", async (_, query, count) => {
  expect(await walk(query)).toHaveLength(count);
});
