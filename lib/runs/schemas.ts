import { z } from "zod";
import { PageQuery, pageOf, repeatable } from "#lib/http/page.ts";
import { Agent } from "#lib/llm/chat.ts";
import { FindingKind } from "#lib/checks/schemas.ts";
import { BlueprintSettings } from "#lib/blueprints/schemas.ts";
import { Rubric } from "#lib/checks/judge/schemas.ts";
import { CaseFilter } from "#lib/cases/schemas.ts";
import { ApiFilter } from "#lib/catalog/schemas.ts";
import { ToolFilter } from "#lib/tools/schemas.ts";
import { InstructionFilter, MixChoice } from "#lib/instructions/schemas.ts";
import { SimulationSettings } from "#lib/simulation/settings.ts";

export const RunKind = z.enum(["build-tools", "write-instructions", "simulate", "check", "judge"]);
export type RunKind = z.infer<typeof RunKind>;

export const RunStatus = z.enum(["queued", "running", "paused", "succeeded", "failed", "cancelled"]);
export type RunStatus = z.infer<typeof RunStatus>;

const ids = z.object({ ids: z.array(z.uuid()).min(1).max(100_000) });
export const ApiSelection = z.union([
  ids,
  z.object({ filter: ApiFilter }),
  z.object({ perCategory: z.number().int().min(1).max(1000) }),
]);
export const ToolSelection = z.union([ids, z.object({ filter: ToolFilter })]);
export const InstructionSelection = z.union([ids, z.object({ filter: InstructionFilter })]);
/** A filter in the words of the list of cases; one that is misspelt must not mean all cases. */
export const CaseSelection = z.union([ids, z.object({ filter: CaseFilter.strict() })]);

/** Endpoint names per agent; an agent without one uses `endpoint`, or the default endpoint. */
export const EndpointsPerAgent = z.partialRecord(Agent, z.string());

/** What a run may use up before it is paused. */
const RunBudget = z.object({
  costMicroUsd: z.number().int().min(1).optional(),
  /** Prompt and completion together. */
  tokens: z.number().int().min(1).optional(),
});

const common = {
  title: z.string().max(200).optional(),
  endpoint: z.string().optional(),
  endpoints: EndpointsPerAgent.optional(),
  seed: z.number().int().min(0).max(2_147_483_647).default(0),
  /** Only so many of what is selected, the first ones: a dry run, or a budget in cases. */
  atMost: z.number().int().min(1).max(1_000_000).optional(),
  budget: RunBudget.optional(),
  /** Version of each prompt, by name; left out, the current one. What the run started with is in its input. */
  prompts: z.record(z.string(), z.number().int()).optional(),
};

export const BuildToolsInput = z.object({ kind: z.literal("build-tools"), apis: ApiSelection, ...common });
export const WriteInstructionsInput = z.object({
  kind: z.literal("write-instructions"),
  tools: ToolSelection,
  perTool: z.number().int().min(1).max(100).default(10),
  template: z.union([z.literal(1), z.literal(2)]).default(1),
  mix: MixChoice.default("toolalpaca"),
  /** "blueprint": golden calls first, drawn, made and checked, then a request for them. `mix` has no part in it. */
  mode: z.enum(["free", "blueprint"]).default("free"),
  blueprint: BlueprintSettings.optional(),
  ...common,
});
/** `instructions`, or `tools`: all their instructions that have no case yet. */
export const SimulateInput = z.object({
  kind: z.literal("simulate"),
  instructions: InstructionSelection.optional(),
  tools: ToolSelection.optional(),
  settings: SimulationSettings.partial().default({}),
  /** Cases with such a finding (an error or a caution) are rejected by Paddock itself; a person can undo it. */
  autoReject: z.array(FindingKind).default([]),
  ...common,
});
/** The rules' gates once more, with the tools as they are today. */
export const CheckInput = z.object({ kind: z.literal("check"), cases: CaseSelection, ...common });
/** Each rubric is asked so often; what most samples say counts. */
export const JudgeInput = z.object({
  kind: z.literal("judge"),
  cases: CaseSelection,
  rubrics: z.array(Rubric).min(1).default(["verdict"]),
  samples: z.number().int().min(1).max(9).default(1),
  ...common,
});
export const StartRun = z.discriminatedUnion("kind", [
  BuildToolsInput,
  WriteInstructionsInput,
  SimulateInput,
  CheckInput,
  JudgeInput,
]);
export type StartRun = z.infer<typeof StartRun>;

/** What a copy of a run changes. Left out, it stays; endpoints, budget and `atMost` are not copied. */
export const CloneRun = z.object({
  title: common.title,
  endpoint: common.endpoint,
  endpoints: common.endpoints,
  seed: z.number().int().min(0).max(2_147_483_647).optional(),
  atMost: common.atMost,
  budget: common.budget,
  /** Of a simulate run: in the place of all its settings. */
  settings: SimulationSettings.partial().optional(),
});
export type CloneRun = z.infer<typeof CloneRun>;

/** `from`: past items that it is taken from; 0: nothing is known yet. */
export const RunEstimate = z.object({
  items: z.number().int(),
  from: z.number().int(),
  calls: z.number().int(),
  tokens: z.number().int(),
  costMicroUsd: z.number().int(),
});
export type RunEstimate = z.infer<typeof RunEstimate>;

export const RunCounts = z.object({
  total: z.number().int(),
  queued: z.number().int(),
  running: z.number().int(),
  succeeded: z.number().int(),
  failed: z.number().int(),
  skipped: z.number().int(),
});
export type RunCounts = z.infer<typeof RunCounts>;

export const RunUsage = z.object({
  calls: z.number().int(),
  promptTokens: z.number().int(),
  completionTokens: z.number().int(),
  costMicroUsd: z.number().int(),
});
export type RunUsage = z.infer<typeof RunUsage>;

export const RunError = z.object({ code: z.string(), message: z.string() });

export const RunSummary = z.object({
  id: z.uuid(),
  kind: RunKind,
  title: z.string(),
  status: RunStatus,
  counts: RunCounts,
  usage: RunUsage,
  error: RunError.nullable(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});
export type RunSummary = z.infer<typeof RunSummary>;

export const RunItemRow = z.object({
  id: z.uuid(),
  position: z.number().int(),
  label: z.string(),
  status: z.enum(["queued", "running", "succeeded", "failed", "skipped", "cancelled"]),
  apiId: z.uuid().nullable(),
  toolId: z.uuid().nullable(),
  toolName: z.string().nullable(),
  instructionId: z.uuid().nullable(),
  caseId: z.uuid().nullable(),
  /** Steps stored so far (simulate), and the last function called. */
  stepCount: z.number().int().nullable(),
  lastCall: z.string().nullable(),
  error: RunError.nullable(),
  /** What a person should know of what came out. */
  note: z.string().nullable(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});
export type RunItemRow = z.infer<typeof RunItemRow>;

/** A run's page, and each event of GET /runs/{id}/events. */
export const RunDetail = RunSummary.extend({
  input: z.unknown(),
  seed: z.number().int(),
  /** Items ended in the last minute; null before the first. */
  ratePerMinute: z.number().nullable(),
  secondsLeft: z.number().nullable(),
  /** Cost at the end, from the mean so far; null before the first. */
  expectedCostMicroUsd: z.number().int().nullable(),
  usageByAgent: z.array(RunUsage.extend({ agent: Agent })),
  /** Calls by minute, oldest first, at most the last 60. */
  callsByMinute: z.array(
    z.object({ minute: z.iso.datetime(), answered: z.number().int(), failed: z.number().int() }),
  ),
  /** What a person should know of how it went. */
  note: z.string().nullable(),
  /** What the run's endpoints are asked at once, of all workers; `previous` and `reason`: lowered from, after. */
  limits: z.array(
    z.object({
      endpoint: z.string(),
      callsAtOnce: z.number().int(),
      ceiling: z.number().int(),
      previous: z.number().int(),
      reason: z.string(),
      heldUntil: z.iso.datetime().nullable(),
    }),
  ),
  failures: z.array(
    z.object({
      code: z.string(),
      message: z.string(),
      count: z.number().int(),
      /** Whose refusal it was, where a model endpoint is the cause. */
      endpoint: z.string().nullable(),
      /** The tool that all of them are about, where it is one. */
      toolId: z.uuid().nullable(),
      /** Of them, those in the dead-letter list. */
      dead: z.number().int(),
    }),
  ),
  underWay: z.array(RunItemRow),
});
export type RunDetail = z.infer<typeof RunDetail>;

/** `cause`: only the items that failed of it; without a message, all with its code. */
export const RetryFailed = z
  .object({ cause: z.object({ code: z.string(), message: z.string().optional() }).optional() })
  .default({});
export type RetryFailed = z.infer<typeof RetryFailed>;

/** What kept ending its worker, or could not be delivered: nobody works on it until it is sent back. */
export const DeadLetter = z.object({
  /** Of the item; of the run, where it is its planning. */
  id: z.uuid(),
  what: z.enum(["item", "planning"]),
  runId: z.uuid(),
  runKind: RunKind,
  runTitle: z.string(),
  label: z.string(),
  caseId: z.uuid().nullable(),
  toolId: z.uuid().nullable(),
  toolName: z.string().nullable(),
  /** How often it was begun. */
  deliveries: z.number().int(),
  error: RunError,
  diedAt: z.iso.datetime(),
});
export type DeadLetter = z.infer<typeof DeadLetter>;

export const DeadLetterPage = pageOf(DeadLetter).extend({ total: z.number().int() });
export type DeadLetterPage = z.infer<typeof DeadLetterPage>;

export const SendBack = z.union([
  z.object({ ids: z.array(z.uuid()).min(1).max(10_000) }).strict(),
  z.object({ all: z.literal(true) }).strict(),
]);
export type SendBack = z.infer<typeof SendBack>;

export const ListRunsQuery = PageQuery.extend({ kind: repeatable(RunKind), status: repeatable(RunStatus) });
export type ListRunsQuery = z.infer<typeof ListRunsQuery>;

export const ListRunItemsQuery = PageQuery.extend({
  status: repeatable(RunItemRow.shape.status),
  /** Failed of this cause; with `message`, in these words. */
  code: z.string().optional(),
  message: z.string().optional(),
});
export type ListRunItemsQuery = z.infer<typeof ListRunItemsQuery>;
