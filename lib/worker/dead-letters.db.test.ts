import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterEach, expect, it } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { PageQuery } from "#lib/http/page.ts";
import { getRun } from "#lib/runs/get-run.ts";
import { listDeadLetters } from "#lib/runs/list-dead-letters.ts";
import { StartRun } from "#lib/runs/schemas.ts";
import { sendBack } from "#lib/runs/send-back.ts";
import { startRun } from "#lib/runs/start-run.ts";
import { makeLibraryTool } from "#lib/runs/testing/library-tool.ts";
import { until } from "#lib/runs/testing/until.ts";

const test = useTestDatabase();
const CASES = 60;
/** Of the instruction that is played out last but five: others are under way beside it. */
const POISON = 'river55\\" in their title';

const children: ChildProcess[] = [];
let isEnding = false;
afterEach(async () => {
  isEnding = true;
  for (const child of children.splice(0)) await end(child, "SIGKILL");
});

/** A worker that is started again whenever it ends, as the launcher does. */
function keepWorking(poison: string | undefined, onDeath: () => void): void {
  const child = fork(path.join(import.meta.dirname, "testing/fragile-worker.ts"), [], {
    env: {
      ...process.env,
      DATABASE_URL: test.url,
      PADDOCK_LOG_LEVEL: "error",
      ...(poison === undefined ? {} : { PADDOCK_TEST_POISON: poison }),
    },
    execArgv: ["--disable-warning=ExperimentalWarning"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  children.push(child);
  child.once("exit", () => {
    children.splice(children.indexOf(child), 1);
    if (isEnding) return;
    onDeath();
    keepWorking(poison, onDeath);
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}

const endedRun = (id: string) =>
  until(
    async () => {
      const run = await getRun(test.ctx, id);
      return run.status !== "running" && run.status !== "queued" && run;
    },
    120_000,
    100,
  );

it("an item that kills its worker each time ends among the dead letters, all others are made; mended and sent back, so is it", async () => {
  const { instructionIds } = await makeLibraryTool(test.ctx, CASES);
  const input = StartRun.parse({ kind: "simulate", instructions: { ids: instructionIds } });
  const { id } = await startRun(test.ctx, input);
  let deaths = 0;
  keepWorking(POISON, () => (deaths += 1));
  const run = await endedRun(id);
  expect(run).toMatchObject({ status: "succeeded", counts: { succeeded: CASES - 1, failed: 1 } });
  expect(deaths).toBe(10);
  const dead = await listDeadLetters(test.ctx, PageQuery.parse({}));
  expect(dead.items).toMatchObject([
    { runId: id, label: expect.stringContaining("river55") as string, error: { code: "worker-lost" } },
  ]);

  isEnding = true;
  await Promise.all(children.map((child) => end(child, "SIGKILL")));
  isEnding = false;
  keepWorking(undefined, () => undefined);
  expect(await sendBack(test.ctx, { all: true })).toEqual({ sentBack: 1 });
  expect(await endedRun(id)).toMatchObject({ counts: { total: CASES, succeeded: CASES, failed: 0 } });
  const made = await test.db.case.findMany({ where: { runId: id, status: "complete" } });
  expect(made).toHaveLength(CASES);
  expect(new Set(made.map(({ instructionId }) => instructionId)).size).toBe(CASES);
  const asked = await test.db.modelCall.findMany({ where: { runId: id, outcome: "answered" } });
  const questions = asked.map((call) => `${call.runItemId}/${call.itemAttempt}/${call.sequence}`);
  expect(new Set(questions).size).toBe(questions.length);
}, 240_000);
