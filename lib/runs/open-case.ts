import { newId } from "#lib/db/new-id.ts";
import type { Database } from "#lib/db/client.ts";
import { gatherWrites } from "#lib/db/gather-writes.ts";
import { queryRows } from "#lib/db/query-rows.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { seededRandom } from "#lib/random/random.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ClaimedItem } from "./claim-item.ts";
import { ItemStopped } from "./item-stopped.ts";
import { lockItems } from "./lock-items.ts";

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

type Wanted = {
  caseId: string;
  itemId: string;
  claim: string;
  instructionId: string | null;
  runId: string;
  getsFault: boolean;
  protocol: string;
  model: string;
  at: string;
};

/** Each instruction's tool and its new case; nothing where the claim is lost or the tool is gone. */
const makeCase = gatherWrites(
  async (db: Database, wanted: Wanted[]): Promise<(OpenCase | undefined)[]> => {
    const made = await queryRows<OpenCase>(
      db,
      "make-cases",
      Prisma.sql`
      with source as (
        select w.*, t.id as tool_id, i.call_style, t.current_version_id as version_id, t.name, t.category, i.text, i.position,
          case when i.behaviour = 'solvable' and w."getsFault" then 'error-recovery' else i.behaviour end as behaviour
        from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w("caseId" uuid, "itemId" uuid, claim text, "instructionId" uuid,
          "runId" uuid, "getsFault" boolean, protocol text, model text, at timestamptz)
        join instructions i on i.id = w."instructionId" join tools t on t.id = i.tool_id
        where t.current_version_id is not null),
      locked as materialized (${lockItems(Prisma.sql`id in (select "itemId" from source)`)}),
      held as (
        update run_items r set case_id = s."caseId", tool_id = s.tool_id from locked, source s
        where r.id = locked.id and r.id = s."itemId" and r.claim = s.claim and r.case_id is null returning r.case_id)
      insert into cases (id, tool_id, tool_version_id, instruction_id, run_id, position, tool_name, category, instruction,
        behaviour, asked_style, protocol, model, search_text, created_at, updated_at)
      select s."caseId", s.tool_id, s.version_id, s."instructionId", s."runId", s.position, s.name, s.category, s.text,
        s.behaviour, s.call_style, s.protocol, s.model, s.text, s.at, s.at
      from held join source s on s."caseId" = held.case_id
      returning id as "caseId", tool_id as "toolId", tool_version_id as "toolVersionId", tool_name as "toolName", instruction, behaviour`,
    );
    const byId = new Map(made.map((one) => [one.caseId, one]));
    return wanted.map(({ caseId }) => byId.get(caseId));
  },
  { everyMs: 25, batchMax: 500 },
);

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
  const made = await makeCase(db, {
    caseId: newId(),
    itemId: item.id,
    claim: item.claim,
    instructionId: item.instructionId,
    runId: item.runId,
    getsFault: getsFault(item),
    protocol: item.run.options.settings.protocol,
    model,
    at: now.toISOString(),
  });
  if (made) return made;
  const isHeld = await db.runItem.count({ where: { id: item.id, claim: item.claim } });
  if (isHeld === 0) throw new ItemStopped("claim-lost");
  throw new AppError("not-found", "The instruction or its tool's document is no longer there.");
}
