import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ExportInput, ImportReport } from "#lib/corpus/schemas.ts";
import { generateTool } from "#lib/corpus/testing/generate-corpus.ts";
import { database } from "#lib/db/client.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { ProblemDocument } from "#lib/http/page.ts";
import { POST as exportRoute } from "../exports/route.ts";
import { GET as formatsRoute } from "../formats/route.ts";
import { POST as importRoute } from "./route.ts";

const held = useTestDatabase();
const before = process.env["DATABASE_URL"];

beforeAll(() => {
  process.env["DATABASE_URL"] = held.url;
});
afterAll(async () => {
  await database().$disconnect();
  if (before === undefined) delete process.env["DATABASE_URL"];
  else process.env["DATABASE_URL"] = before;
});

const noParams = { params: Promise.resolve({}) };
const post = (path: string, init: RequestInit): Request =>
  new Request(`http://localhost/api/v1/${path}`, { method: "POST", ...init });
const exported = (input: object): Promise<Response> =>
  exportRoute(
    post("exports", { headers: { "content-type": "application/json" }, body: JSON.stringify(input) }),
    noParams,
  );

describe("a file in and out again", () => {
  const tools = [generateTool("route", 0, 3), generateTool("route", 1, 2)];

  test("as a form, the same again as a raw body, and back", async () => {
    const form = new FormData();
    form.set("file", new File([JSON.stringify(tools)], "mine.json"));
    const first = await importRoute(post("imports", { body: form }), noParams);
    expect(first.status).toBe(200);
    expect(ImportReport.parse(await first.json())).toMatchObject({
      fileName: "mine.json",
      tools: { created: 2 },
      cases: { created: 5 },
    });
    const again = await importRoute(
      post("imports?format=toolalpaca&fileName=again.json", { body: JSON.stringify(tools) }),
      noParams,
    );
    expect(await again.json()).toMatchObject({
      fileName: "again.json",
      tools: { created: 0, unchanged: 2 },
      cases: { unchanged: 5 },
    });
    const answer = await exported({ format: "toolalpaca", filter: {} });
    expect(answer.headers.get("x-paddock-count")).toBe("5");
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename="paddock-toolalpaca-\d{4}-\d\d-\d\d\.json"$/,
    );
    expect(await answer.json()).toEqual(tools);
  });

  test("without a filter only what was approved", async () => {
    expect(await (await exported({ format: "toolalpaca-training" })).json()).toEqual([]);
    await held.db.case.updateMany({ data: { decision: "approved" } });
    expect(await (await exported({ format: "toolalpaca" })).json()).toEqual(tools);
  });

  test("an export that fails on its way breaks off", async () => {
    const input = ExportInput.parse({ format: "toolalpaca", filter: {} });
    const answer = await exported(input);
    await held.db.$executeRaw`alter table case_revisions rename column trajectory to elsewhere`;
    try {
      await expect(answer.text()).rejects.toThrow(/trajectory/);
    } finally {
      await held.db.$executeRaw`alter table case_revisions rename column elsewhere to trajectory`;
    }
  });
});

test.each<[string, string, RequestInit, string]>([
  ["nonsense", "imports", { body: "nonsense" }, "bad-input"],
  ["nothing", "imports", {}, "bad-input"],
  ["an unknown format", "imports?format=word", { body: "[]" }, "bad-input"],
])("%s is answered with a problem document", async (_, path, init, code) => {
  const answer = await importRoute(post(path, init), noParams);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([400, "application/problem+json"]);
  expect(ProblemDocument.parse(await answer.json())).toMatchObject({ code });
});

test("an export in an unknown format is refused", async () => {
  expect((await exported({ format: "word" })).status).toBe(400);
});

test("the formats are listed with what they lose", async () => {
  const answer = (await (
    await formatsRoute(new Request("http://localhost/api/v1/formats"), noParams)
  ).json()) as { items: { name: string }[] };
  expect(answer.items.map(({ name }) => name)).toContain("toolalpaca");
});
