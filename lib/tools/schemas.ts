import { z } from "zod";
import { JsonValue } from "#lib/errors/json.ts";
import { PageQuery, ProblemItem, repeatable } from "#lib/http/page.ts";
import { ToolFunction } from "#lib/openapi/tool-function.ts";

export const ToolStatus = z.enum(["building", "ready", "failed"]);
export type ToolStatus = z.infer<typeof ToolStatus>;

export const ToolRow = z.object({
  id: z.uuid(),
  apiId: z.uuid().nullable(),
  name: z.string(),
  category: z.string(),
  description: z.string(),
  link: z.string(),
  status: ToolStatus,
  version: z.number().int(),
  functionCount: z.number().int(),
  instructionCount: z.number().int(),
  caseCount: z.number().int(),
  problems: z.array(ProblemItem),
  updatedAt: z.iso.datetime(),
});
export type ToolRow = z.infer<typeof ToolRow>;

export const ToolFilter = z.object({
  status: repeatable(ToolStatus),
  category: repeatable(z.string()),
  /** A run that built them. */
  run: repeatable(z.uuid()),
  q: z.string().optional(),
});
export type ToolFilter = z.infer<typeof ToolFilter>;

export const ListToolsQuery = ToolFilter.extend(PageQuery.shape);
export type ListToolsQuery = z.infer<typeof ListToolsQuery>;

export const ToolFacets = z.object({
  total: z.number().int(),
  matching: z.number().int(),
  status: z.array(z.object({ value: z.string(), count: z.number().int() })),
  category: z.array(z.object({ value: z.string(), count: z.number().int() })),
});
export type ToolFacets = z.infer<typeof ToolFacets>;

/** A tool with its current version. */
export const ToolDetail = ToolRow.extend({
  introduction: z.string(),
  functionsText: z.string(),
  functions: z.array(ToolFunction),
  /** The document as text, to the letter; of a failed tool, its last attempt. */
  documentationText: z.string(),
  /** The document parsed; null where it cannot be. */
  openapi: JsonValue.nullable(),
  nlDocumentation: z.string(),
  functionDescription: z.record(z.string(), z.string()),
  functionProjection: z.record(z.string(), z.tuple([z.string(), z.string()])),
  versions: z.array(
    z.object({
      version: z.number().int(),
      reason: z.string(),
      actorId: z.string(),
      createdAt: z.iso.datetime(),
    }),
  ),
  runId: z.uuid().nullable(),
});
export type ToolDetail = z.infer<typeof ToolDetail>;

/** Mending a document by hand. `version` is the one that the writer saw; another is a conflict. */
export const EditTool = z.object({
  version: z.number().int().min(0),
  documentationText: z.string().max(6_000_000),
  introduction: z.string().optional(),
  reason: z.string().max(500).default(""),
});
export type EditTool = z.infer<typeof EditTool>;

/** What the editor asks while one types. */
export const ValidateDocument = z.object({ documentationText: z.string().max(6_000_000) });
export const DocumentReport = z.object({
  valid: z.boolean(),
  problems: z.array(ProblemItem.extend({ line: z.number().int().nullable() })),
  functions: z.array(ToolFunction),
  nlDocumentation: z.string(),
});
export type DocumentReport = z.infer<typeof DocumentReport>;
