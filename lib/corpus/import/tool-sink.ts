import type { Context } from "#lib/db/context.ts";
import type { Problem } from "#lib/errors/app-error.ts";
import type { Json } from "#lib/errors/json.ts";
import type { InstructionPart, ToolRecord } from "#lib/corpus/formats/toolalpaca/tool-record.ts";
import { checkTrajectory } from "#lib/checks/check-trajectory.ts";
import { readTool } from "#lib/corpus/formats/toolalpaca/read-tool.ts";
import { writeInstance } from "#lib/corpus/formats/toolalpaca/write-instance.ts";
import { contentKey } from "./content-key.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import type { ImportLedger, Tally } from "./import-ledger.ts";
import { knownCases } from "./known-cases.ts";
import { nextPositions } from "./next-positions.ts";
import { pairInstances, type InstructionPlan } from "./plan-instructions.ts";
import { prepareTool, type PreparedTool } from "./prepare-tool.ts";
import type { RecordSink } from "./record-sink.ts";
import { storeCases, type PreparedCase } from "./store-cases.ts";
import { storeInstructions } from "./store-instructions.ts";
import { storeTools, type StoredTool } from "./store-tools.ts";

/** What one transaction stores at most, give or take a tool. */
const TOOLS_PER_BATCH = 100;
const CASES_PER_BATCH = 1_000;

type Waiting = { at: string; prepared: PreparedTool; record: ToolRecord };

export type ToolSink = RecordSink & { takeRecord: (record: ToolRecord, at: string) => Promise<void> };

type NamedCase = Omit<PreparedCase, "findings"> & { functions: readonly ToolFunction[] };

/** Cases of a tool with their keys. The n-th of equal instances is another one than the first. */
function casesOf(
  { prepared, record }: Waiting,
  stored: StoredTool,
  plan: InstructionPlan,
  firstPosition: number,
): NamedCase[] {
  const seen = new Map<string, number>();
  const instructionIds = pairInstances(record.instances, record.instructions, plan.ids);
  return record.instances.map(({ trajectory }, index) => {
    const content = contentKey(writeInstance(trajectory));
    const occurrence = seen.get(content) ?? 0;
    seen.set(content, occurrence + 1);
    return {
      importKey: contentKey([prepared.importKey, content, occurrence]),
      toolId: stored.id,
      toolVersionId: stored.firstVersionId,
      isStale: stored.version > 1,
      instructionId: instructionIds[index] ?? null,
      position: firstPosition + index,
      toolName: prepared.part.name,
      category: prepared.part.category,
      trajectory,
      functions: prepared.functions,
    };
  });
}

/** Checks and stores what is not there yet; the cases of a new tool cannot be. */
async function storeNewCases(
  ctx: Context,
  cases: readonly NamedCase[],
  newTools: ReadonlySet<string>,
  importId: string,
): Promise<Partial<Tally>> {
  const known = await knownCases(
    ctx,
    cases.filter(({ toolId }) => !newTools.has(toolId)).map(({ importKey }) => importKey),
  );
  const fresh = cases.filter(({ importKey }) => !known.has(importKey));
  const prepared = fresh.map(({ functions, ...one }): PreparedCase => {
    // Without a readable document there is nothing to hold the calls against.
    const findings = functions.length > 0 ? checkTrajectory(one.trajectory, functions) : [];
    return Object.assign(one, { findings });
  });
  const { created } = await storeCases(ctx, prepared, importId);
  return { created, unchanged: cases.length - created };
}

function reportDiffering(
  ledger: ImportLedger,
  at: string,
  instructions: readonly InstructionPart[],
  plan: InstructionPlan,
): void {
  for (const index of plan.differing) {
    const message = "Another golden answer of this instruction is stored already; that one stays.";
    ledger.report({
      at: `${at}/Golden_Answers/${instructions[index]?.position}`,
      code: "golden-differs",
      message,
    });
  }
  ledger.add("evaluationItems", { ...plan.golden, rejected: plan.differing.length });
}

/** Of a document that was imported by itself every problem; of one among many the first, and how many there are. */
function documentProblems({ part, status, problems }: PreparedTool, at: string, format: string): Problem[] {
  const placed = problems.map((problem) => {
    const place = problem.at === "" || problem.at.startsWith("/") ? problem.at : ` ${problem.at}`;
    return { ...problem, at: format === "openapi" ? `${at}${place}`.trim() : `${at}/Documentation${place}` };
  });
  const [first] = placed;
  if (format === "openapi" || !first) return placed;
  const count = problems.length === 1 ? "a problem" : `${problems.length} problems`;
  const outcome =
    status === "ready" ? "It is kept and can be used." : "It is kept as failed, to be mended by hand.";
  return [{ ...first, message: `${part.name}: its document has ${count}. ${outcome} ${first.message}` }];
}

/** Tools with their instructions, golden answers and cases. */
export function toolSink(
  ledger: ImportLedger,
  importId: string,
  format: string,
  flush: () => Promise<void>,
): ToolSink {
  const waiting = new Map<string, Waiting>();
  let waitingCases = 0;

  async function takeRecord(record: ToolRecord, at: string): Promise<void> {
    const prepared = await prepareTool(record.tool);
    // The same tool twice in one file: the first must be stored before the second can be held against it.
    if (waiting.has(prepared.importKey)) await flush();
    waiting.set(prepared.importKey, { at, prepared, record });
    waitingCases += record.instances.length;
    ledger.report(...documentProblems(prepared, at, format));
  }

  async function take(value: Json, at: string): Promise<void> {
    const read = readTool(value, at);
    ledger.report(...read.problems);
    if (read.ok) {
      ledger.add("cases", { rejected: read.rejectedInstances });
      await takeRecord(read.record, at);
    } else ledger.add("tools", { rejected: 1 });
  }

  async function store(ctx: Context): Promise<void> {
    const batch = [...waiting.values()];
    waiting.clear();
    waitingCases = 0;
    if (batch.length === 0) return;
    const stored = await storeTools(
      ctx,
      batch.map(({ prepared }) => prepared),
      importId,
    );
    const pairs = batch.map((one) => ({ one, tool: stored.get(one.prepared.importKey) as StoredTool }));
    const created = pairs.filter(({ tool }) => tool.isNew).length;
    ledger.add("tools", { created, unchanged: pairs.length - created });
    const plans = await storeInstructions(
      ctx,
      pairs.map(({ one, tool }) => ({
        toolId: tool.id,
        isNew: tool.isNew,
        instructions: one.record.instructions,
      })),
      importId,
    );
    const positions = await nextPositions(
      ctx,
      pairs.filter(({ tool }) => !tool.isNew).map(({ tool }) => tool.id),
    );
    const cases = pairs.flatMap(({ one, tool }, index) => {
      const plan = plans[index] as InstructionPlan;
      reportDiffering(ledger, one.at, one.record.instructions, plan);
      return casesOf(one, tool, plan, positions.get(tool.id) ?? 0);
    });
    const newTools = new Set(pairs.filter(({ tool }) => tool.isNew).map(({ tool }) => tool.id));
    ledger.add("cases", await storeNewCases(ctx, cases, newTools, importId));
  }

  const isFull = (): boolean => waiting.size >= TOOLS_PER_BATCH || waitingCases >= CASES_PER_BATCH;
  return { format, tally: "tools", take, takeRecord, isFull, store };
}
