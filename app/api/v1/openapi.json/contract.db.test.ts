import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { StartBranches } from "#lib/branches/schemas.ts";
import { startBranches } from "#lib/branches/start-branches.ts";
import { startBulk } from "#lib/bulk/start-bulk.ts";
import { makeCase, makeTool, makeTrajectory } from "#lib/cases/testing/case-fixtures.ts";
import { database } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import type { RouteHandler } from "#lib/http/define-route.ts";
import { makeQueue } from "#lib/queues/make-queue.ts";
import { MakeQueue } from "#lib/queues/schemas.ts";
import { saveView } from "#lib/views/save-view.ts";
import { apiDocument } from "./api-document.ts";
import { GET } from "./route.ts";
import { apiOperations, routes } from "./routes.ts";

const test = useTestDatabase();
const document = apiDocument(GET.definition);
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).addSchema(
  document,
  "api",
);
const ids: Record<string, string> = {};

beforeAll(async () => {
  vi.stubEnv("DATABASE_URL", test.url);
  const tool = await makeTool(test.ctx);
  const runId = newId();
  await test.db.api.create({ data: { name: "Kite Shop", category: "Sports & Fitness" } });
  await test.db.run.create({
    data: {
      id: runId,
      kind: "simulate",
      title: "First try",
      status: "succeeded",
      input: { kind: "simulate", settings: {} },
      actorId: "owner",
    },
  });
  await test.db.instruction.create({
    data: { toolId: tool.toolId, position: 0, text: "Find me a red kite." },
  });
  const caseId = await makeCase(test.ctx, tool, { columns: { runId } });
  await test.db.finding.create({
    data: {
      caseId,
      revision: 0,
      kind: "loop",
      severity: "caution",
      step: 0,
      path: "$.id",
      message: "Twice the same.",
    },
  });
  const modelCall = await test.db.modelCall.create({
    data: {
      runId,
      caseId,
      agent: "assistant",
      sequence: 0,
      endpoint: "offline",
      model: "offline",
      promptName: "assistant",
      promptVersion: 1,
      requestHash: "x",
      request: { messages: [{ role: "user", content: "Which?" }] },
      outcome: "answered",
      answer: "Thought: red",
      startedAt: new Date(),
    },
  });
  await startBranches(test.ctx, caseId, StartBranches.parse({ revision: 0, fromStep: 1 }));
  await test.db.caseDraft.create({
    data: { caseId, actorId: "owner", revision: 0, trajectory: makeTrajectory() },
  });
  const view = await saveView(test.ctx, { name: "To do", search: "decision=pending", isShared: false });
  const queue = await makeQueue(test.ctx, MakeQueue.parse({ name: "Kites" }));
  const bulk = await startBulk(test.ctx, {
    change: { kind: "trash" },
    ids: [caseId],
    expectedCount: 1,
  });
  const clusterId = newId();
  await test.db.caseSignature.create({
    data: { caseId, revision: 0, signature: Buffer.alloc(512), bands: [], clusterId },
  });
  Object.assign(ids, {
    duplicates: clusterId,
    views: view.id,
    "bulk-actions": bulk.id,
    queues: queue.id,
    cases: caseId,
    tools: tool.toolId,
    runs: runId,
    "model-calls": modelCall.id,
    "model-endpoints": "offline",
    prompts: "assistant",
  });
});

afterAll(async () => {
  await database().$disconnect();
  vi.unstubAllEnvs();
});

/** Calls the route as Next.js does. @param path with {id} in place */
async function call(
  method: string,
  path: string,
  given: { id?: string; query?: string; body?: unknown } = {},
): Promise<Response> {
  const handler = (routes[path] as Record<string, RouteHandler> | undefined)?.[method.toUpperCase()];
  if (!handler) throw new Error(`no route ${method} ${path}`);
  const id = given.id ?? ids[path.split("/")[1] ?? ""] ?? "";
  const init = given.body === undefined ? {} : { body: JSON.stringify(given.body) };
  const request = new Request(`http://127.0.0.1/api/v1${path}${given.query ?? ""}`, {
    method: method.toUpperCase(),
    headers: { host: "127.0.0.1" },
    ...init,
  });
  return handler(request, { params: Promise.resolve({ id, name: id, revision: "0", number: "1" }) });
}

/** Holds an answer against what the document says of that operation and status. @returns the body */
async function checked(method: string, path: string, answer: Response): Promise<unknown> {
  const body: unknown = await answer.json();
  const pointer = `/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1").replaceAll("{", "%7B").replaceAll("}", "%7D")}/${method}/responses`;
  const place = answer.ok
    ? `${answer.status}/content/application~1json`
    : "default/content/application~1problem+json";
  const validate = ajv.compile({ $ref: `api#${pointer}/${place}/schema` });
  validate(body);
  expect({ method, path, status: answer.status, errors: validate.errors ?? [], body }).toEqual({
    method,
    path,
    status: answer.status,
    errors: [],
    body,
  });
  return body;
}

// The stream of a run's events is no JSON answer.
const readable = apiOperations().filter(
  (operation) => operation.method === "get" && !operation.path.endsWith("/events"),
);

describe("answers against the API's own document", () => {
  it("would not pass with a field missing, or one too many", () => {
    const health = { status: "ok", version: "1", database: "embedded", workers: 0 };
    const isHealth = ajv.compile({ $ref: "api#/components/schemas/Health" });
    expect(
      [health, { ...health, more: 1 }, { ...health, workers: undefined }].map((one) =>
        isHealth(JSON.parse(JSON.stringify(one))),
      ),
    ).toEqual([true, false, false]);
  });

  it.each(readable.map((operation) => operation.path))("GET %s", async (path) => {
    const answer = await call(
      "get",
      path,
      path === "/comparisons" ? { query: `?cases=${ids["cases"]}` } : {},
    );
    expect(answer.status).toBe(200);
    await checked("get", path, answer);
  });

  it("a whole review: decide, take back, edit, conflict, decide all", async () => {
    const review = { revision: 0, decision: "rejected", reasons: ["loop"] };
    const first = await call("post", "/cases/{id}/reviews", { body: review });
    expect(first.status).toBe(201);
    const { id: reviewId } = (await checked("post", "/cases/{id}/reviews", first)) as { id: string };
    const undone = await call("post", "/cases/{id}/reviews/undo", { body: { reviewId } });
    expect(undone.status).toBe(201);
    await checked("post", "/cases/{id}/reviews/undo", undone);
    const edited = await call("patch", "/cases/{id}", {
      body: { revision: 0, trajectory: makeTrajectory({ finalAnswer: "Mended." }), reason: "wording" },
    });
    expect(await checked("patch", "/cases/{id}", edited)).toMatchObject({
      revision: 1,
      finalAnswer: "Mended.",
    });
    const stale = await call("post", "/cases/{id}/reviews", { body: review });
    expect([stale.status, await checked("post", "/cases/{id}/reviews", stale)]).toMatchObject([
      409,
      { code: "conflict", current: { revision: 1, decision: "pending" } },
    ]);
    const bulk = await call("post", "/reviews/bulk", {
      body: { filter: { tool: "Kite Shop" }, decision: "approved", expectedCount: 1 },
    });
    expect(await checked("post", "/reviews/bulk", bulk)).toMatchObject({ reviewed: 1 });
    const listed = await call("get", "/cases", {
      query: "?decision=approved&steps=1&q=kite&limit=1&sort=decided",
    });
    expect(await checked("get", "/cases", listed)).toMatchObject({
      items: [{ revision: 1, decision: "approved" }],
      nextCursor: null,
    });
  });

  it.each([
    ["get", "/cases/{id}", { id: newId() }, 404],
    ["get", "/cases/{id}", { id: "seven" }, 400],
    ["get", "/cases", { query: "?limit=201" }, 400],
    ["get", "/cases", { query: "?cursor=nonsense" }, 400],
    ["get", "/cases", { query: "?decision=maybe" }, 400],
    ["get", "/cases/facets", { query: "?run=1" }, 400],
    ["post", "/cases/{id}/reviews", { body: { revision: 0, decision: "pending" } }, 400],
    ["post", "/reviews/bulk", { body: { decision: "approved", filter: {}, expectedCount: 9 } }, 409],
    ["patch", "/cases/{id}", { body: { revision: 0 } }, 400],
  ])("%s %s with %j is refused with a problem document", async (method, path, given, status) => {
    const answer = await call(method, path, given);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    await checked(method, path, answer);
  });
});
