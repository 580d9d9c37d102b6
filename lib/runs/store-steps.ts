import type { Step } from "#lib/corpus/trajectory.ts";
import type { Database } from "#lib/db/client.ts";
import { gatherWrites } from "#lib/db/gather-writes.ts";
import { queryRows } from "#lib/db/query-rows.ts";
import { newId } from "#lib/db/new-id.ts";
import { storableJsonText } from "#lib/llm/storable-text.ts";
import type { AnsweredBy } from "#lib/simulation/executor/executor.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ClaimedItem } from "./claim-item.ts";

type StepRow = {
  id: string;
  item_id: string;
  claim: string;
  case_id: string;
  position: number;
  step: Step;
  answered_by: AnsweredBy | null;
};
/** The next model call is under way meanwhile: steps of many cases have time to come together. */
const GATHER = { everyMs: 50, batchMax: 200 };

/** A replayed step is there already; a delivery without the claim writes nothing. */
const write = gatherWrites(async (db: Database, rows: StepRow[]): Promise<void[]> => {
  await queryRows(
    db,
    "store-steps",
    Prisma.sql`
    insert into case_steps (id, case_id, position, step, answered_by)
    select s.id, s.case_id, s.position, s.step, s.answered_by
    from jsonb_to_recordset(${storableJsonText(rows)}::jsonb)
      as s(id uuid, item_id uuid, claim text, case_id uuid, position int, step jsonb, answered_by text)
      join run_items i on i.id = s.item_id and i.claim = s.claim
    on conflict (case_id, position) do nothing`,
  );
  return rows.map(() => undefined);
}, GATHER);

export type StepStore = {
  /** Sends a step on its way: the play does not wait for it. */
  store: (step: Step, position: number, answeredBy: AnsweredBy | null) => void;
  /** Waits for all of them. @throws what went wrong with the first that could not be written */
  stored: () => Promise<void>;
};

/** Keeps the steps of a case as they happen. They can be lost with their worker: the ledger makes them again. */
export function storeSteps(db: Database, item: Pick<ClaimedItem, "id" | "claim">, caseId: string): StepStore {
  const underWay: Promise<void>[] = [];
  return {
    store: (step, position, answeredBy) => {
      const of = { item_id: item.id, claim: item.claim, case_id: caseId };
      const row = { id: newId(), ...of, position, step, answered_by: answeredBy };
      const writing = write(db, row);
      // Whoever waits hears of it; until then it must not end the process.
      writing.catch(() => undefined);
      underWay.push(writing);
    },
    stored: async () => {
      await Promise.all(underWay);
    },
  };
}
