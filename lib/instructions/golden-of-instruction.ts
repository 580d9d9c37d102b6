import { Blueprint } from "#lib/blueprints/schemas.ts";
import type { Database } from "#lib/db/client.ts";
import { queryRows } from "#lib/db/query-rows.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** What an instruction was written from, with the golden answer made of it. */
export type GoldenOfInstruction = { blueprint: Blueprint; goldenAnswer: unknown };

/** Null where the instruction was not written from a blueprint. */
export async function goldenOfInstruction(
  db: Database,
  instructionId: string | null,
): Promise<GoldenOfInstruction | null> {
  if (instructionId === null) return null;
  const [row] = await queryRows<{ blueprint: unknown; goldenAnswer: unknown }>(
    db,
    "golden-of-instruction",
    Prisma.sql`
      select blueprint, golden_answer as "goldenAnswer" from instructions
      where id = ${instructionId}::uuid and blueprint is not null`,
  );
  return row ? { ...row, blueprint: Blueprint.parse(row.blueprint) } : null;
}
