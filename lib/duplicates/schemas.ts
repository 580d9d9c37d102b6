import { z } from "zod";
import { CaseRow } from "#lib/cases/schemas.ts";
import { Trajectory } from "#lib/corpus/trajectory.ts";
import { PageQuery, pageOf } from "#lib/http/page.ts";

/** "open": with two cases and more that are not rejected; "all": with two and more that are not in the trash. */
export const ClusterState = z.enum(["open", "all"]);
export type ClusterState = z.infer<typeof ClusterState>;

export const ListClustersQuery = PageQuery.extend({
  state: ClusterState.default("open"),
  tool: z.uuid().optional(),
});
export type ListClustersQuery = z.infer<typeof ListClustersQuery>;

/** Cases that nearly repeat each other, directly or by others in between. */
export const ClusterRow = z.object({
  id: z.uuid(),
  toolId: z.uuid(),
  toolName: z.string(),
  /** Cases that are not in the trash. */
  size: z.number().int(),
  /** Of them, those that are not rejected. */
  openSize: z.number().int(),
  /** Of the case that was compared first. */
  instruction: z.string(),
  /** Of the first twenty, the least share of what they say that is also said by the first: 0 to 1, estimated. */
  similarity: z.number(),
  decisions: z.object({
    pending: z.number().int(),
    approved: z.number().int(),
    rejected: z.number().int(),
    "needs-work": z.number().int(),
  }),
});
export type ClusterRow = z.infer<typeof ClusterRow>;

export const ClusterPage = pageOf(ClusterRow).extend({ total: z.number().int() });
export type ClusterPage = z.infer<typeof ClusterPage>;

export const ClusterMember = CaseRow.extend({
  trajectory: Trajectory,
  /** Estimated, 0 to 1, with the case that was compared first. */
  similarity: z.number(),
  /** Errors and cautions, other than that it repeats another. */
  findingCount: z.number().int(),
});
export type ClusterMember = z.infer<typeof ClusterMember>;

export const ClusterDetail = z.object({
  id: z.uuid(),
  toolName: z.string(),
  size: z.number().int(),
  openSize: z.number().int(),
  /** In the order in which they were compared; the first fifty. */
  members: z.array(ClusterMember),
  /** Which one to keep, and what speaks for it; null where none is left. */
  suggestion: z.object({ caseId: z.uuid(), reasons: z.array(z.string()) }).nullable(),
});
export type ClusterDetail = z.infer<typeof ClusterDetail>;

/** `expectedCount` is how many others the person was told of; another number is a conflict that says how many. */
export const KeepOne = z.object({ keepId: z.uuid(), expectedCount: z.number().int().min(1) });
export type KeepOne = z.infer<typeof KeepOne>;
