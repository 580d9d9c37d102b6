import { inTransaction, type Transaction } from "#lib/db/client.ts";
import { machine, type Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { upsertApis } from "#lib/catalog/upsert-apis.ts";
import { contentKey } from "#lib/corpus/import/content-key.ts";
import { ImportLedger } from "#lib/corpus/import/import-ledger.ts";
import { offlineEndpoint } from "#lib/llm/endpoint.ts";
import { RunStatus, StartRun } from "#lib/runs/schemas.ts";
import { startRun } from "#lib/runs/start-run.ts";
import { demoCatalogue, demoToolNames } from "./catalogue.ts";
import { DEMO_SETTING, type DemoKind, DemoState, nextDemoStep, type DemoStep } from "./demo-state.ts";

const INSTRUCTIONS_PER_TOOL = 5;

async function isEmpty(ctx: Context): Promise<boolean> {
  const counts = await Promise.all([
    ctx.db.api.count({ take: 1 }),
    ctx.db.tool.count({ take: 1 }),
    ctx.db.import.count({ take: 1 }),
    ctx.db.run.count({ take: 1 }),
  ]);
  return counts.every((count) => count === 0);
}

async function storeCatalogue(ctx: Context): Promise<void> {
  const ledger = new ImportLedger();
  const id = newId();
  ledger.add("apis", await upsertApis(ctx, demoCatalogue, id));
  const state = {
    format: "demo",
    sha256: contentKey([...demoCatalogue]),
    byteCount: 0n,
    counts: ledger.tallies,
  };
  await ctx.db.import.create({
    data: { id, fileName: "demo", actorId: ctx.actor.id, createdAt: ctx.now(), ...state },
  });
}

const DEMO_TITLES: Record<DemoKind, string> = {
  "build-tools": "Demo: build tools",
  "write-instructions": "Demo: write instructions",
  simulate: "Demo: simulate",
};

/** The demo's run of a kind, over what its run before it made, by the offline model whatever the default is. */
async function inputOf(ctx: Context, kind: DemoKind): Promise<StartRun> {
  const common = { kind, title: DEMO_TITLES[kind], endpoint: offlineEndpoint.name };
  if (kind === "build-tools") {
    const apis = await ctx.db.api.findMany({
      where: { name: { in: [...demoToolNames] } },
      select: { id: true },
    });
    return StartRun.parse({ ...common, apis: { ids: apis.map(({ id }) => id) } });
  }
  const made = await ctx.db.tool.findMany({
    where: { status: "ready", api: { name: { in: [...demoToolNames] } } },
    select: { id: true },
  });
  const tools = { ids: made.map(({ id }) => id) };
  return StartRun.parse(
    kind === "simulate" ? { ...common, tools } : { ...common, tools, perTool: INSTRUCTIONS_PER_TOOL },
  );
}

/** One writer of several gets to write: the others see no row changed, and leave it at that. */
async function moveOn(tx: Transaction, from: DemoState | null, to: DemoState): Promise<boolean> {
  if (from === null) {
    const { count } = await tx.setting.createMany({
      data: [{ key: DEMO_SETTING, value: to }],
      skipDuplicates: true,
    });
    return count === 1;
  }
  const { count } = await tx.setting.updateMany({
    where: { key: DEMO_SETTING, value: { equals: from } },
    data: { value: to },
  });
  return count === 1;
}

async function startStage(ctx: Context, state: DemoState | null, kind: DemoKind): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const inside = { ...ctx, db: tx };
    if (state === null) await storeCatalogue(inside);
    const { id } = await startRun(inside, await inputOf(inside, kind));
    // Not ours after all: nothing of this transaction may stay.
    if (!(await moveOn(tx, state, { state: kind, runId: id })))
      throw new AppError("conflict", "Another worker makes the demo.");
  });
}

async function act(ctx: Context, state: DemoState | null, step: DemoStep): Promise<void> {
  if (step.do === "begin") await startStage(ctx, null, "build-tools");
  if (step.do === "start") await startStage(ctx, state, step.kind);
  if (step.do === "end" && state) await moveOn(ctx.db, state, { state: "made" });
}

/**
 * On an empty installation, makes the demo corpus: a catalogue, then three runs of the offline model, one after the other.
 * To be called again, every second or so, until it says that it is over; any number of workers may.
 */
export async function ensureDemo(given: Context): Promise<{ isOver: boolean }> {
  const ctx = { ...given, actor: machine };
  const setting = await ctx.db.setting.findUnique({ where: { key: DEMO_SETTING } });
  const state = setting ? DemoState.parse(setting.value) : null;
  const runId = state && "runId" in state ? state.runId : null;
  const run = runId ? await ctx.db.run.findUnique({ where: { id: runId }, select: { status: true } }) : null;
  const facts = {
    isEmpty: state === null && (await isEmpty(ctx)),
    runStatus: run ? RunStatus.parse(run.status) : null,
  };
  const step = nextDemoStep(state, facts);
  try {
    await act(ctx, state, step);
  } catch (error) {
    // Someone else was first, or a stage left nothing to go on with (every tool failed): the demo is what is there.
    if (!(error instanceof AppError)) throw error;
    if (error.code === "bad-input" && state) await moveOn(ctx.db, state, { state: "made" });
  }
  return { isOver: step.do === "nothing" || step.do === "end" };
}
