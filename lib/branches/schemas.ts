import { z } from "zod";
import { CaseStatus, FindingRow } from "#lib/cases/schemas.ts";
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
  actorId: z.string(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
});
export type BranchRow = z.infer<typeof BranchRow>;

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
