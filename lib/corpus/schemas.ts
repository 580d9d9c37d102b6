import { z } from "zod";
import { CaseFilter } from "#lib/cases/schemas.ts";
import { ProblemItem } from "#lib/http/page.ts";

export const ImportFormat = z.enum([
  "auto",
  "public-apis-json",
  "public-apis-markdown",
  "toolalpaca",
  "openapi",
]);
export type ImportFormat = z.infer<typeof ImportFormat>;

/** `updated`: a stored API whose description, category or access changed. Tools and cases are never updated by an import. */
const Tally = z.object({
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  rejected: z.number().int(),
});

/** Answer to POST /imports. `problems[].at` is a JSON pointer or "line N"; the first 1,000 are listed. */
export const ImportReport = z.object({
  id: z.uuid(),
  format: z.string(),
  fileName: z.string(),
  apis: Tally,
  tools: Tally,
  cases: Tally,
  evaluationItems: Tally,
  problems: z.array(ProblemItem),
  createdAt: z.iso.datetime(),
});
export type ImportReport = z.infer<typeof ImportReport>;

export const ExportFormat = z.enum(["toolalpaca", "toolalpaca-training", "preferences"]);
export type ExportFormat = z.infer<typeof ExportFormat>;

export const ExportInput = z.object({
  format: ExportFormat,
  /** The same words as the list of cases; nothing given means approved ones, and of preferences all that stand. */
  filter: CaseFilter.partial().optional(),
  options: z
    .object({
      /** toolalpaca: leave out tools without a case that matches. */
      onlyToolsWithCases: z.boolean().default(true),
      /** toolalpaca-training: the paper's rules (no failed, none without steps, none over maxSteps, not only getDetails). */
      applyPaperRules: z.boolean().default(true),
      maxSteps: z.number().int().min(1).default(5),
    })
    .prefault({}),
});
export type ExportInput = z.infer<typeof ExportInput>;

export const FormatInfo = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  direction: z.enum(["in", "out", "both"]),
  mediaType: z.string(),
  /** What a write of it loses, in words; empty where nothing. */
  loses: z.array(z.string()),
});
export type FormatInfo = z.infer<typeof FormatInfo>;

/** A case as a training pair: its spans in turn. `excluded`: why an export leaves it out by default; null where it does not. */
export const TrainingPreview = z.object({
  revision: z.number().int(),
  spans: z.array(z.object({ text: z.string(), isTrained: z.boolean() })),
  excluded: z.string().nullable(),
});
export type TrainingPreview = z.infer<typeof TrainingPreview>;
