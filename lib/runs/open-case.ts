import { newId } from "#lib/db/new-id.ts";
import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ClaimedItem } from "./claim-item.ts";
import { ItemStopped } from "./item-stopped.ts";

export type OpenCase = {
  caseId: string;
  toolId: string;
  toolVersionId: string;
  toolName: string;
  instruction: string;
  /** Of the instruction. */
  behaviour: string;
};

type Source = Omit<OpenCase, "caseId"> & { position: number; category: string };

async function makeCase(
  db: Database,
  item: ClaimedItem,
  source: Source,
  model: string,
  now: Date,
): Promise<OpenCase> {
  const { toolId, toolVersionId, toolName, instruction, behaviour, position, category } = source;
  const caseId = newId();
  const at = Prisma.sql`${now.toISOString()}::timestamptz`;
  const made = await db.$executeRaw(Prisma.sql`
    with held as (
      update run_items set case_id = ${caseId}::uuid, tool_id = ${toolId}::uuid
      where id = ${item.id}::uuid and claim = ${item.claim} and case_id is null returning id)
    insert into cases (id, tool_id, tool_version_id, instruction_id, run_id, position, tool_name, category, instruction,
      behaviour, model, search_text, created_at, updated_at)
    select ${caseId}::uuid, ${toolId}::uuid, ${toolVersionId}::uuid, ${item.instructionId}::uuid, ${item.runId}::uuid,
      ${position}::int, ${toolName}, ${category}, ${instruction}, ${behaviour}, ${model}, ${instruction}, ${at}, ${at} from held`);
  if (made === 0) throw new ItemStopped("claim-lost");
  return { caseId, toolId, toolVersionId, toolName, instruction, behaviour };
}

/**
 * The item's case, with the version of the tool that it is made with: made at the first delivery, found again later.
 * @throws AppError "not-found" where the instruction or its tool's document is gone; ItemStopped
 */
export async function openCase(db: Database, item: ClaimedItem, model: string, now: Date): Promise<OpenCase> {
  if (item.caseId) {
    const made = await db.case.findUniqueOrThrow({
      where: { id: item.caseId },
      select: { toolId: true, toolVersionId: true, toolName: true, instruction: true, behaviour: true },
    });
    return { caseId: item.caseId, ...made };
  }
  const [source] = await db.$queryRaw<Source[]>(Prisma.sql`
    select t.id as "toolId", t.current_version_id as "toolVersionId", t.name as "toolName", t.category, i.text as instruction, i.behaviour, i.position
    from instructions i join tools t on t.id = i.tool_id
    where i.id = ${item.instructionId}::uuid and t.current_version_id is not null`);
  if (!source) throw new AppError("not-found", "The instruction or its tool's document is no longer there.");
  return makeCase(db, item, source, model, now);
}
