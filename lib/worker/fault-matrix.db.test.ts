import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { isJsonObject, type Json } from "#lib/errors/json.ts";
import { type OfflineServer, startOfflineServer } from "#lib/llm/offline/server.ts";
import { FAULT_KINDS, type FaultKind } from "#lib/llm/offline/server-faults.ts";
import { putEndpoint } from "#lib/llm/put-endpoint.ts";
import { PutEndpoint } from "#lib/llm/schemas.ts";
import { StartRun } from "#lib/runs/schemas.ts";
import { startRun } from "#lib/runs/start-run.ts";
import { makeLibraryTool } from "#lib/runs/testing/library-tool.ts";
import { until } from "#lib/runs/testing/until.ts";
import { Trajectory } from "#lib/corpus/trajectory.ts";
import { type RunningWorker, startWorker } from "./start-worker.ts";

const test = useTestDatabase();
const agents = ["assistant", "user", "executor"] as const;
const cells = FAULT_KINDS.flatMap((fault) =>
  agents.flatMap((agent) => (["react", "tools"] as const).map((protocol) => ({ fault, agent, protocol }))),
);
type Cell = (typeof cells)[number];

/** Asked for again until the endpoint is well; the rest is what the model says, and is the case's to bear. */
const passing = new Set<FaultKind>([
  "rate-limited",
  "rate-limited-silently",
  "error-500",
  "error-503",
  "hang",
  "reset",
  "broken-json",
  "trickle",
]);

let worker: RunningWorker;
let server: OfflineServer;
const runs = new Map<Cell, string>();

const modelOfCell = ({ fault, agent, protocol }: Cell): string => `${fault}:${agent}:${protocol}`;
const modelOf = (body: Json): string =>
  isJsonObject(body) && typeof body["model"] === "string" ? body["model"] : "";

/** Each cell's endpoint bears its fault in the model's name; the first question to it goes wrong. */
function firstOfEach(): (body: Json) => FaultKind | null {
  const seen = new Set<string>();
  return (body) => {
    const model = modelOf(body);
    const fault = FAULT_KINDS.find((kind) => model.startsWith(`${kind}:`)) ?? null;
    if (seen.has(model)) return null;
    seen.add(model);
    return fault;
  };
}

async function start(cell: Cell, instructionId: string): Promise<string> {
  const { fault, agent, protocol } = cell;
  const endpoint = `${fault}-${agent}-${protocol}`;
  const settings = { baseUrl: server.baseUrl, model: modelOfCell(cell), timeoutMs: 1_000 };
  await putEndpoint(test.ctx, endpoint, PutEndpoint.parse(settings));
  const input = {
    kind: "simulate",
    instructions: { ids: [instructionId] },
    endpoints: { [agent]: endpoint },
    settings: { protocol },
  };
  return (await startRun(test.ctx, StartRun.parse(input))).id;
}

beforeAll(async () => {
  server = await startOfflineServer({ faults: { choose: firstOfEach() } });
  const { toolId } = await makeLibraryTool(test.ctx, 0);
  const instructions = cells.map((_, position) => ({
    id: newId(),
    toolId,
    position,
    // All three agents are needed: something is missing, which the user tells.
    text: "Can you search books for me?",
  }));
  await test.db.instruction.createMany({ data: instructions });
  for (const [index, cell] of cells.entries())
    runs.set(cell, await start(cell, instructions[index]?.id ?? ""));
  worker = await startWorker({ connectionString: test.url, concurrency: 32 });
  await until(
    async () => (await test.db.run.count({ where: { status: { in: ["queued", "running"] } } })) === 0,
    100_000,
    500,
  );
}, 120_000);
afterAll(async () => {
  await worker.stop(5_000);
  await server.close();
});

describe("one fault at an endpoint, through the whole worker", () => {
  it.each(cells)("$fault of the $agent, $protocol", async (cell) => {
    const { fault, agent } = cell;
    const runId = runs.get(cell) ?? "";
    const { status, currentRevision } = await test.db.case.findFirstOrThrow({
      where: { runId },
      include: { currentRevision: true },
    });
    const calls = await test.db.modelCall.findMany({
      where: { runId, agent },
      orderBy: [{ sequence: "asc" }, { tryNumber: "asc" }],
    });
    const asked = server.requests().filter(({ body }) => modelOf(body) === modelOfCell(cell));
    expect(asked.map((request) => request.fault)).toEqual([fault, ...asked.slice(1).map(() => null)]);
    expect(calls).toHaveLength(asked.length);
    if (fault === "unauthorized") {
      expect([status, calls.map(({ outcome }) => outcome)]).toEqual(["failed", ["unauthorized"]]);
      return;
    }
    const trajectory = Trajectory.parse(currentRevision?.trajectory);
    if (status === "complete") {
      expect(trajectory.finalAnswer).toMatch(/\p{L}/u);
      expect(trajectory.error).toBeNull();
    } else
      expect(trajectory).toMatchObject({ finalAnswer: null, error: expect.stringMatching(/\w/) as string });
    if (passing.has(fault)) {
      expect(status).toBe("complete");
      expect(calls[0]).toMatchObject({
        outcome: expect.not.stringMatching("answered") as string,
        sequence: calls[1]?.sequence,
      });
      expect(calls.slice(1).every(({ outcome }) => outcome === "answered")).toBe(true);
    } else expect(calls.every(({ outcome }) => outcome === "answered")).toBe(true);
  });
});
