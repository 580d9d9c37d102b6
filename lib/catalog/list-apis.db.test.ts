import { beforeAll, describe, expect, test } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { apiFacets } from "./api-facets.ts";
import { listApis } from "./list-apis.ts";
import { ApiFilter, ListApisQuery, type ApiRow } from "./schemas.ts";

const held = useTestDatabase();

beforeAll(async () => {
  const row = (
    name: string,
    category: string,
    description = "",
  ): { name: string; category: string; description: string; link: string } => ({
    name,
    category,
    description,
    link: `https://${name}.example`,
  });
  await held.db.api.createMany({
    data: [
      row("Zebra", "Animals"),
      row("ant", "Animals", "100% of all ants"),
      row("Müsli", "Food", "oats_and more"),
      row("Бублик", "Food"),
      ...Array.from({ length: 30 }, (_, index) => row(`tool-${index}`, "Tools", "a <b>tool</b>")),
    ],
  });
  const [ant] = await held.db.api.findMany({ where: { name: "ant" } });
  await held.db.tool.create({ data: { name: "ant", apiId: ant?.id ?? null, status: "failed" } });
  await held.db.tool.create({ data: { name: "ant", apiId: ant?.id ?? null, status: "ready" } });
});

async function walk(query: object): Promise<ApiRow[]> {
  const rows: ApiRow[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await listApis(held.ctx, ListApisQuery.parse({ ...query, ...(cursor ? { cursor } : {}) }));
    rows.push(...page.items);
    if (page.nextCursor === null) return rows;
    cursor = page.nextCursor;
  }
}

const names = async (query: object): Promise<string[]> => (await walk(query)).map(({ name }) => name);

describe("the list of APIs", () => {
  test.each([1, 7, 200])("walked in pages of %i gives each once, by category and name", async (limit) => {
    const rows = await walk({ limit });
    const places = rows.map(({ category, name }) => `${category}/${name}`);
    expect(places).toHaveLength(34);
    expect(places).toEqual(places.toSorted());
    expect(new Set(rows.map(({ id }) => id)).size).toBe(34);
  });

  test.each<[string, object, string[]]>([
    ["a word in any case", { q: "ZEB" }, ["Zebra"]],
    ["another script", { q: "бубл" }, ["Бублик"]],
    ["the description too", { q: "oats_and" }, ["Müsli"]],
    ["% and _ are letters", { q: "100%" }, ["ant"]],
    ["_ is no wildcard", { q: "oats.and" }, []],
    ["several categories", { category: ["Animals", "Food"], q: "a" }, ["Zebra", "ant", "Müsli"]],
    ["those with a tool", { tool: "ready" }, ["ant"]],
    ["the newest tool counts", { tool: "failed" }, []],
    ["quotes and NUL do no harm", { q: "'; drop table apis; --\u0000" }, []],
  ])("finds %s", async (_, query, expected) => {
    expect((await names(query)).toSorted()).toEqual(expected.toSorted());
  });

  test("names the newest tool of an API", async () => {
    const [ant] = await walk({ q: "100%" });
    expect(ant?.tool?.status).toBe("ready");
  });

  test("refuses a cursor of another list", async () => {
    await expect(listApis(held.ctx, ListApisQuery.parse({ cursor: "nonsense" }))).rejects.toMatchObject({
      code: "bad-input",
    });
  });
});

test("facets apply the other filters and not their own", async () => {
  const facets = await apiFacets(held.ctx, ApiFilter.parse({ category: "Food", tool: "none", q: "o" }));
  expect(facets.total).toBe(34);
  expect(facets.matching).toBe((await names({ category: "Food", tool: "none", q: "o" })).length);
  expect(facets.category).toEqual([
    { value: "Food", count: 1 },
    { value: "Tools", count: 30 },
  ]);
  expect(facets.tool).toEqual([{ value: "none", count: 1 }]);
});
