import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** The number that the next branch of a case gets; the case is held until the transaction ends, so that nobody else gets it. */
export async function nextBranchNumber(tx: Transaction, caseId: string): Promise<number> {
  await tx.$queryRaw(Prisma.sql`select id from cases where id = ${caseId}::uuid for no key update`);
  const { _max } = await tx.caseBranch.aggregate({ where: { caseId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}
