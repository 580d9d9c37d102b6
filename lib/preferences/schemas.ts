import { z } from "zod";
import { CaseStatus, FindingRow } from "#lib/cases/schemas.ts";
import { Trajectory } from "#lib/corpus/trajectory.ts";
import { PageQuery, pageOf } from "#lib/http/page.ts";

/** A trajectory that never changes: a revision of a case, or a branch of it that has ended, by its number. */
export const TrajectoryRef = z.union([
  z.object({ caseId: z.uuid(), revision: z.number().int().min(0) }).strict(),
  z.object({ caseId: z.uuid(), branch: z.number().int().min(1) }).strict(),
]);
export type TrajectoryRef = z.infer<typeof TrajectoryRef>;

/** Says which of two is better. Both must be of the same tool and instruction. */
export const KeepPreference = z.object({
  chosen: TrajectoryRef,
  rejected: TrajectoryRef,
  reason: z.string().max(2_000).default(""),
  /** Chosen without knowing the models. */
  isBlind: z.boolean().default(false),
});
export type KeepPreference = z.infer<typeof KeepPreference>;

const PreferenceSide = z.object({
  caseId: z.uuid(),
  revision: z.number().int().nullable(),
  branch: z.number().int().nullable(),
  model: z.string(),
});

export const PreferenceRow = z.object({
  id: z.uuid(),
  toolId: z.uuid(),
  toolName: z.string(),
  instruction: z.string(),
  /** Steps that both begin with. */
  commonSteps: z.number().int(),
  chosen: PreferenceSide,
  rejected: PreferenceSide,
  reason: z.string(),
  isBlind: z.boolean(),
  actorId: z.string(),
  createdAt: z.iso.datetime(),
  undoneAt: z.iso.datetime().nullable(),
});
export type PreferenceRow = z.infer<typeof PreferenceRow>;

export const ListPreferencesQuery = PageQuery.extend({
  /** Those with a side of this case. */
  case: z.uuid().optional(),
  /** "yes": those that were taken back, too. */
  undone: z.enum(["yes", "no"]).default("no"),
});
export type ListPreferencesQuery = z.infer<typeof ListPreferencesQuery>;

export const PreferencePage = pageOf(PreferenceRow);
export type PreferencePage = z.infer<typeof PreferencePage>;

/** One of what is compared: a case as it is now, one of its revisions, or one of its branches. */
export const ComparisonSide = z.object({
  /** As in `cases` of the query, the revision spelt out. */
  key: z.string(),
  caseId: z.uuid(),
  revision: z.number().int().nullable(),
  branch: z.number().int().nullable(),
  /** Steps of a branch that were given; null for a revision. */
  givenSteps: z.number().int().nullable(),
  toolId: z.uuid(),
  toolVersionId: z.uuid(),
  toolName: z.string(),
  /** "" while it is not to be known. */
  model: z.string(),
  status: CaseStatus,
  /** While it is simulated, the steps so far. */
  trajectory: Trajectory,
  findings: z.array(FindingRow),
  /** Of the case; only a branch of its own case can be made its current revision. */
  currentRevision: z.number().int(),
});
export type ComparisonSide = z.infer<typeof ComparisonSide>;

const ComparisonChoice = z.object({
  key: z.string(),
  caseId: z.uuid(),
  revision: z.number().int().nullable(),
  branch: z.number().int().nullable(),
  model: z.string(),
  status: CaseStatus,
});

export const Comparison = z.object({
  /** The models are left out: whoever asks has not chosen yet. */
  isBlind: z.boolean(),
  sides: z.array(ComparisonSide),
  /** What could stand in the place of a side: branches of these cases, and other cases of the same instruction. */
  choices: z.array(ComparisonChoice),
  /** Why no preference can be kept of the two; null where one can. */
  notPaired: z.string().nullable(),
  /** The preference of whoever asks for the two that stands. */
  mine: PreferenceRow.nullable(),
});
export type Comparison = z.infer<typeof Comparison>;

export const ComparisonQuery = z.object({
  /** Two, with a comma between: a case's id; id@revision; id.branch */
  cases: z.string().max(200),
  /** No model is named until whoever asks has chosen. */
  blind: z.enum(["true"]).optional(),
});
export type ComparisonQuery = z.infer<typeof ComparisonQuery>;
