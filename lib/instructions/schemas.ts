import { z } from "zod";
import { JsonValue } from "#lib/errors/json.ts";
import { Behaviour } from "./behaviours.ts";
import { PageQuery, repeatable } from "#lib/http/page.ts";

export const InstructionRow = z.object({
  id: z.uuid(),
  toolId: z.uuid(),
  toolName: z.string(),
  position: z.number().int(),
  text: z.string(),
  template: z.number().int().nullable(),
  behaviour: Behaviour,
  goldenAnswer: JsonValue.nullable(),
  caseCount: z.number().int(),
  createdAt: z.iso.datetime(),
});
export type InstructionRow = z.infer<typeof InstructionRow>;

export const InstructionFilter = z.object({
  tool: repeatable(z.uuid()),
  category: repeatable(z.string()),
  behaviour: repeatable(Behaviour).optional(),
  /** "none": not played out yet. */
  cases: z.enum(["none", "some"]).optional(),
  q: z.string().optional(),
});
export type InstructionFilter = z.infer<typeof InstructionFilter>;

export const ListInstructionsQuery = InstructionFilter.extend(PageQuery.shape);
export type ListInstructionsQuery = z.infer<typeof ListInstructionsQuery>;
