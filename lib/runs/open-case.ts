import { newId } from "#lib/db/new-id.ts";
import type { Database } from "#lib/db/client.ts";
import { queryRows } from "#lib/db/query-rows.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { seededRandom } from "#lib/random/random.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ClaimedItem } from "./claim-item.ts";
import { ItemStopped } from "./item-stopped.ts";

export type OpenCase = {
  caseId: string;
  toolId: string;
  toolVersionId: string;
  toolName: string;
  instruction: string;
  /** Of the instruction, or error-recovery. */
  behaviour: string;
};

/** Whether a fault is put into the case, by the run's seed: another attempt gets it as well. */
const getsFault = ({ run, position }: ClaimedItem): boolean =>
  seededRandom(`fault share ${run.seed} ${position}`).chance(run.options.settings.faultShare);

/** The instruction's tool and the new case, in one statement; nothing where the claim is lost or the tool is gone. */
async function makeCase(
  db: Database,
  item: ClaimedItem,
  model: string,
  now: Date,
): Promise<OpenCase | undefined> {
  const caseId = newId();
  const at = Prisma.sql`${now.toISOString()}::timestamptz`;
  const [made] = await queryRows<OpenCase>(
    db,
    "make-case",
    Prisma.sql`
    with source as (
      select t.id as tool_id, i.call_style, t.current_version_id as version_id, t.name, t.category, i.text, i.position,
        case when i.behaviour = 'solvable' and ${getsFault(item)}::boolean then 'error-recovery' else i.behaviour end as behaviour
      from instructions i join tools t on t.id = i.tool_id
      where i.id = ${item.instructionId}::uuid and t.current_version_id is not null),
    held as (
      update run_items r set case_id = ${caseId}::uuid, tool_id = s.tool_id from source s
      where r.id = ${item.id}::uuid and r.claim = ${item.claim} and r.case_id is null returning r.id)
    insert into cases (id, tool_id, tool_version_id, instruction_id, run_id, position, tool_name, category, instruction,
      behaviour, asked_style, protocol, model, search_text, created_at, updated_at)
    select ${caseId}::uuid, s.tool_id, s.version_id, ${item.instructionId}::uuid, ${item.runId}::uuid,
      s.position, s.name, s.category, s.text, s.behaviour, s.call_style, ${item.run.options.settings.protocol}, ${model}, s.text, ${at}, ${at} from held, source s
    returning id as "caseId", tool_id as "toolId", tool_version_id as "toolVersionId", tool_name as "toolName", instruction, behaviour`,
  );
  return made;
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
  const made = await makeCase(db, item, model, now);
  if (made) return made;
  const isHeld = await db.runItem.count({ where: { id: item.id, claim: item.claim } });
  if (isHeld === 0) throw new ItemStopped("claim-lost");
  throw new AppError("not-found", "The instruction or its tool's document is no longer there.");
}
