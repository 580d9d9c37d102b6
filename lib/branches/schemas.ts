import { z } from "zod";
import { AnsweredBy, CaseStatus, FindingRow, ModelCallSummary } from "#lib/cases/schemas.ts";
import { Trajectory } from "#lib/corpus/trajectory.ts";
import { SimulationSettings } from "#lib/simulation/settings.ts";

const {
  protocol,
  executor,
  useCache,
  maxRounds,
  observationLimit,
  assistantTemperature,
  userTemperature,
  executorTemperature,
  maxErrors,
} = SimulationSettings.shape;

/** What is other than in the run that made the case; what is left out stays as it was there. */
const BranchSettings = z
  .object({
    protocol: protocol.unwrap(),
    executor: executor.unwrap(),
    useCache: useCache.unwrap(),
    maxRounds: maxRounds.unwrap(),
    observationLimit: observationLimit.unwrap(),
    assistantTemperature: assistantTemperature.unwrap(),
    userTemperature: userTemperature.unwrap(),
    executorTemperature: executorTemperature.unwrap(),
    maxErrors: maxErrors.unwrap(),
  })
  .partial()
  .strict();

/** Plays a case again from one of its steps. */
export const StartBranches = z.object({
  /** Whose steps are taken; an older one may be named. */
  revision: z.number().int().min(0),
  /** From 1: the steps before it are given. One past the last step asks for the answer alone. */
  fromStep: z.number().int().min(1),
  /** Names of endpoints that the assistant speaks through, each for `count` branches; none: as in the case's run. */
  endpoints: z.array(z.string()).max(8).default([]),
  count: z.number().int().min(1).max(8).default(1),
  /** Endpoints of the other agents; left out, as in the case's run. */
  agents: z.partialRecord(z.enum(["user", "executor"]), z.string()).default({}),
  settings: BranchSettings.default({}),
  /** Left out, each start gets another. */
  seed: z.number().int().min(0).max(2_147_483_647).optional(),
  /** What all of them may use up before they are paused. */
  budget: z
    .object({
      costMicroUsd: z.number().int().min(1).optional(),
      tokens: z.number().int().min(1).optional(),
    })
    .optional(),
});
export type StartBranches = z.infer<typeof StartBranches>;

export const BranchRow = z.object({
  caseId: z.uuid(),
  /** From 1, within the case. */
  number: z.number().int(),
  baseRevision: z.number().int(),
  /** Steps taken from that revision. */
  givenSteps: z.number().int(),
  endpoint: z.string(),
  model: z.string(),
  status: CaseStatus,
  /** Of the run that plays it: waiting, under way, paused. */
  runStatus: z.string(),
  runId: z.uuid(),
  /** All, the given ones too. */
  stepCount: z.number().int(),
  error: z.string().nullable(),
  findings: z.array(FindingRow),
  /** Prompt and completion of all its model calls. */
  tokens: z.number().int(),
  costMicroUsd: z.number().int(),
  /** Why it failed, while it can be tried again: what a run's failures say of their cause. */
  failure: z
    .object({ code: z.string(), endpoint: z.string().nullable(), toolId: z.uuid(), isDead: z.boolean() })
    .nullable(),
  actorId: z.string(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
});
export type BranchRow = z.infer<typeof BranchRow>;

/** A branch step by step, with what was asked for it; while it is played, the steps so far. */
export const BranchDetail = z.object({
  number: z.number().int(),
  givenSteps: z.number().int(),
  model: z.string(),
  status: CaseStatus,
  trajectory: Trajectory,
  findings: z.array(FindingRow),
  /** One a step: who answered its call; null for a given one, or where nobody was asked. */
  answeredBy: z.array(AnsweredBy.nullable()),
  modelCalls: z.array(ModelCallSummary),
});
export type BranchDetail = z.infer<typeof BranchDetail>;

export const BranchList = z.object({ items: z.array(BranchRow) });
export type BranchList = z.infer<typeof BranchList>;

/** The branches that were started, and the run that plays them. */
export const BranchesStarted = z.object({ runId: z.uuid(), numbers: z.array(z.number().int()) });
export type BranchesStarted = z.infer<typeof BranchesStarted>;

/** `{id}` of a case and `{number}` of one of its branches. */
export const BranchParams = z.object({ id: z.uuid(), number: z.coerce.number().int().min(1) });

/** Makes a branch the case's current revision. `revision` is the one that the writer saw. */
export const AdoptBranch = z.object({
  revision: z.number().int().min(0),
  reason: z.string().max(500).default(""),
});
export type AdoptBranch = z.infer<typeof AdoptBranch>;
