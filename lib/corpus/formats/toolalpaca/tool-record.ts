import { z } from "zod";
import { JsonValue, type Json } from "#lib/errors/json.ts";
import type { Trajectory } from "#lib/corpus/trajectory.ts";

/** What a tool's source had beyond our columns, so that a write gives it back. Kept in the version's `extra`. */
export const ToolExtra = z
  .object({
    /** Keys of the source, in its order: says which were there at all. */
    keys: z.array(z.string()).optional(),
    /** Order of the names in Function_Description and Function_Projection, which JSON columns do not keep. */
    descriptionOrder: z.array(z.string()).optional(),
    projectionOrder: z.array(z.string()).optional(),
    /** Fields that have no column (Authentication, external_tools), or that hold another type than the column. */
    fields: z.record(z.string(), JsonValue).optional(),
  })
  .loose();
export type ToolExtra = z.infer<typeof ToolExtra>;

/** A ToolAlpaca entry without its instructions and instances: what a tool and its first version hold. */
export type ToolPart = {
  name: string;
  description: string;
  link: string;
  category: string;
  introduction: string;
  functionsText: string;
  documentationText: string;
  documentationIsText: boolean;
  nlDocumentation: string;
  functionDescription: Record<string, string>;
  functionProjection: Record<string, [string, string]>;
  extra: ToolExtra;
};

export type InstructionPart = { position: number; text: string; goldenAnswer: Json | null };

/** `at`: JSON pointer within the record. */
export type InstancePart = { at: string; position: number; trajectory: Trajectory };

/** One entry of a ToolAlpaca file (TOOLALPACA.md, section 5), read. */
export type ToolRecord = { tool: ToolPart; instructions: InstructionPart[]; instances: InstancePart[] };

/** Where a string of the source goes. */
export const textColumns = [
  ["Name", "name"],
  ["Description", "description"],
  ["Link", "link"],
  ["Category", "category"],
  ["Introduction", "introduction"],
  ["Functions", "functionsText"],
  ["NLDocumentation", "nlDocumentation"],
] as const satisfies readonly (readonly [string, keyof ToolPart])[];

/** The keys that every entry has, in the order of the published files. */
export const canonicalKeys = [
  "Name",
  "Description",
  "Link",
  "Category",
  "Introduction",
  "Functions",
  "Documentation",
  "NLDocumentation",
  "Function_Description",
  "Function_Projection",
  "Instructions",
  "Golden_Answers",
  "Instances",
  "Judgements",
] as const;

export const extraTools: readonly string[] = ["getDetails", "getCurrentDateTime", "retrievalDataFromFile"];
