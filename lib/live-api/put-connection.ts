import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction, type Transaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { badInput } from "#lib/errors/app-error.ts";
import { sealKey } from "#lib/llm/key-cipher.ts";
import { installationKey, sealNameOf } from "./credential-seal.ts";
import { getConnection } from "./get-connection.ts";
import type { PutToolConnection, ToolConnection } from "./schemas.ts";

type Credential = PutToolConnection["credentials"][number];

const labelOf = ({ place, name }: Pick<Credential, "place" | "name">): string => `${place} ${name}`;

async function writeCredentials(tx: Transaction, toolId: string, wanted: Credential[]): Promise<void> {
  const names = wanted.map(({ place, name }) => ({ place, name }));
  await tx.toolCredential.deleteMany({ where: { toolId, NOT: { OR: names } } });
  for (const { value, ...key } of wanted) {
    if (value === undefined) continue;
    const valueCipher = sealKey(value, sealNameOf(toolId, key), installationKey());
    await tx.toolCredential.upsert({
      where: { toolId_place_name: { toolId, ...key } },
      create: { toolId, ...key, valueCipher },
      update: { valueCipher },
    });
  }
}

function checkCredentials(wanted: Credential[], stored: ToolConnection["credentials"]): void {
  const labels = wanted.map(labelOf);
  const known = new Set(stored.map(labelOf));
  for (const [index, one] of wanted.entries()) {
    const label = labelOf(one);
    const [code, message] =
      labels.indexOf(label) !== index
        ? ["twice", `${label} is there twice.`]
        : one.value === undefined && !known.has(label)
          ? ["missing", `${label} has no value yet: enter one.`]
          : [null, ""];
    if (code !== null) throw badInput(message, [{ at: `credentials.${index}`, code, message }]);
  }
}

/**
 * Sets how the real API of a tool is called. Secrets are stored encrypted and never come back.
 * @throws bad-input where a credential is there twice or has no value; not-found
 */
export async function putConnection(
  ctx: Context,
  toolId: string,
  input: PutToolConnection,
): Promise<ToolConnection> {
  const { credentials, ...rest } = input;
  return inTransaction(ctx.db, async (tx) => {
    const inside = { ...ctx, db: tx };
    checkCredentials(credentials, (await getConnection(inside, toolId)).credentials);
    await tx.toolConnection.upsert({ where: { toolId }, create: { toolId, ...rest }, update: rest });
    await writeCredentials(tx, toolId, credentials);
    const written = credentials.filter(({ value }) => value !== undefined).map(labelOf);
    await recordAudit(inside, {
      action: "tool-connection.put",
      subjectType: "tool",
      subjectId: toolId,
      data: { ...rest, credentials: credentials.map(labelOf), written },
    });
    return getConnection(inside, toolId);
  });
}
