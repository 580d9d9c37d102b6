import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { database } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { ProblemDocument } from "#lib/http/page.ts";
import { telescopes } from "#lib/openapi/testing/telescopes.ts";
import { saveToolVersion } from "#lib/tools/save-tool-version.ts";
import { DocumentReport, ToolDetail, ToolFacets } from "#lib/tools/schemas.ts";
import { GET as functions } from "./[id]/functions/route.ts";
import { GET as get, PATCH as patch } from "./[id]/route.ts";
import { GET as facets } from "./facets/route.ts";
import { GET as list } from "./route.ts";
import { POST as validate } from "./validate/route.ts";

const held = useTestDatabase();
let id = "";

beforeAll(async () => {
  vi.stubEnv("DATABASE_URL", held.url);
  id = (await held.db.tool.create({ data: { name: "Telescopes", category: "Science" } })).id;
  await saveToolVersion(held.ctx, id, {
    introduction: "",
    functionsText: "",
    documentationText: JSON.stringify(telescopes, null, 2),
    documentationIsText: true,
    status: "ready",
    problems: [],
    reason: "imported",
  });
});

afterAll(async () => {
  await database().$disconnect();
  vi.unstubAllEnvs();
});

const at = (path: string, init?: RequestInit): Request =>
  new Request(`http://127.0.0.1/api/v1/tools${path}`, init);
const params = (values: Record<string, string> = {}): { params: Promise<Record<string, string>> } => ({
  params: Promise.resolve(values),
});
const send = (body: unknown, method = "POST"): RequestInit => ({ method, body: JSON.stringify(body) });

describe("the tools over HTTP", () => {
  test("are listed and counted", async () => {
    const answer = await list(at("?q=tele&status=ready&limit=1"), params());
    expect(await answer.json()).toMatchObject({
      items: [{ id, name: "Telescopes", version: 1 }],
      nextCursor: null,
    });
    const counts = ToolFacets.parse(await (await facets(at("/facets"), params())).json());
    expect(counts.category).toEqual([{ value: "Science", count: 1 }]);
  });

  test("are read with their functions, in the fields that the schema names", async () => {
    const tool = ToolDetail.parse(await (await get(at(`/${id}`), params({ id }))).json());
    expect(tool.functions).toHaveLength(3);
    expect(await (await functions(at(`/${id}/functions`), params({ id }))).json()).toEqual({
      items: tool.functions,
      nextCursor: null,
    });
  });

  test("that are not there are a problem of their own", async () => {
    const answer = await get(at("/x"), params({ id: newId() }));
    expect([answer.status, ProblemDocument.parse(await answer.json()).code]).toEqual([404, "not-found"]);
    expect((await get(at("/x"), params({ id: "x" }))).status).toBe(400);
  });

  test("are refused an invalid document with its lines, and an old version with what is there now", async () => {
    const documentationText = '{\n  "openapi": "3.0.0",\n  "info": {},\n  "paths": {}\n}';
    const invalid = await patch(
      at(`/${id}`, send({ version: 1, documentationText }, "PATCH")),
      params({ id }),
    );
    expect(invalid.status).toBe(400);
    expect(ProblemDocument.parse(await invalid.json()).problems?.map((problem) => problem.at)).toContain(
      "line 3 (/info)",
    );
    const old = await patch(at(`/${id}`, send({ version: 0, documentationText }, "PATCH")), params({ id }));
    expect(old.status).toBe(409);
    expect(ProblemDocument.parse(await old.json()).current).toMatchObject({ id, version: 1 });
  });

  test("have their documents validated while one types", async () => {
    const answer = await validate(
      at("/validate", send({ documentationText: "openapi: 3.0.0\npaths: [" })),
      params(),
    );
    const report = DocumentReport.parse(await answer.json());
    expect(report).toMatchObject({ valid: false, problems: [{ code: "not-yaml", line: 2 }] });
  });
});
