import { z } from "zod";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { JsonValue } from "#lib/errors/json.ts";
import type { InstructionPart } from "#lib/corpus/formats/toolalpaca/tool-record.ts";
import { planInstructions, type InstructionPlan, type StoredInstruction } from "./plan-instructions.ts";

const Stored = z.array(
  z.object({
    id: z.uuid(),
    toolId: z.uuid(),
    position: z.number(),
    text: z.string(),
    goldenAnswer: JsonValue.nullable(),
  }),
);

async function storedOf(ctx: Context, toolIds: string[]): Promise<Map<string, StoredInstruction[]>> {
  const rows = await ctx.db.instruction.findMany({
    where: { toolId: { in: toolIds } },
    orderBy: [{ toolId: "asc" }, { position: "asc" }],
    select: { id: true, toolId: true, position: true, text: true, goldenAnswer: true },
  });
  return Map.groupBy(Stored.parse(rows), ({ toolId }) => toolId);
}

/**
 * Stores what the tools do not have yet, and golden answers where they had none.
 * @returns a plan per tool, in the order given
 */
export async function storeInstructions(
  ctx: Context,
  tools: readonly { toolId: string; isNew: boolean; instructions: readonly InstructionPart[] }[],
  importId: string,
): Promise<InstructionPlan[]> {
  const known = tools.filter(({ isNew }) => !isNew).map(({ toolId }) => toolId);
  const stored = known.length > 0 ? await storedOf(ctx, known) : new Map<string, StoredInstruction[]>();
  const plans = tools.map(({ toolId, instructions }) =>
    planInstructions(instructions, stored.get(toolId) ?? [], newId),
  );
  const rows = plans.flatMap(({ inserts }, index) =>
    inserts.map((row) => ({ ...row, toolId: tools[index]?.toolId })),
  );
  await ctx.db.$executeRaw`
    insert into instructions (id, tool_id, position, text, golden_answer, import_id, created_at)
    select r.id, r."toolId", r.position, r.text, nullif(r."goldenAnswer", 'null'::jsonb), ${importId}::uuid, ${ctx.now()}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, "toolId" uuid, position int, text text, "goldenAnswer" jsonb)`;
  const fills = plans.flatMap(({ goldenFills }) => goldenFills);
  if (fills.length > 0) {
    await ctx.db.$executeRaw`
      update instructions i set golden_answer = r."goldenAnswer"
      from jsonb_to_recordset(${JSON.stringify(fills)}::jsonb) as r(id uuid, "goldenAnswer" jsonb)
      where i.id = r.id and i.golden_answer is null`;
  }
  return plans;
}
