import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { env } from "#lib/env/env.ts";
import { badInput } from "#lib/errors/app-error.ts";
import { offlineEndpoint } from "./endpoint.ts";
import { ENVIRONMENT_ENDPOINT_NAME } from "./environment-endpoint.ts";
import { sealKey } from "./key-cipher.ts";
import { listEndpoints } from "./list-endpoints.ts";
import type { EndpointRow, PutEndpoint } from "./schemas.ts";
import { secretKey } from "./secret-key.ts";

const RESERVED = new Set([offlineEndpoint.name, ENVIRONMENT_ENDPOINT_NAME]);
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;

function checkName(name: string): void {
  if (RESERVED.has(name)) {
    throw badInput(`The endpoint "${name}" is built in and cannot be changed: choose another name.`);
  }
  if (!NAME.test(name)) {
    throw badInput(
      "An endpoint's name starts with a letter or digit and holds letters of the Latin alphabet, digits, . _ - (80 at most).",
    );
  }
}

/** undefined: the stored key stays. */
function sealedKey(name: string, apiKey: string | undefined): string | null | undefined {
  if (apiKey === undefined) return undefined;
  if (apiKey === "") return null;
  const { PADDOCK_SECRET_KEY: given, dataDir } = env();
  return sealKey(apiKey, name, secretKey({ given, dataDir }));
}

/** Makes the endpoint of that name, or changes it. The key is stored encrypted and never comes back. */
export async function putEndpoint(ctx: Context, name: string, input: PutEndpoint): Promise<EndpointRow> {
  checkName(name);
  const { apiKey, promptMicroUsdPerMTok, completionMicroUsdPerMTok, ...rest } = input;
  const keyCipher = sealedKey(name, apiKey);
  const data = {
    ...rest,
    promptMicroUsdPerMTok: BigInt(promptMicroUsdPerMTok),
    completionMicroUsdPerMTok: BigInt(completionMicroUsdPerMTok),
    ...(keyCipher === undefined ? {} : { keyCipher }),
  };
  return inTransaction(ctx.db, async (tx) => {
    if (input.isDefault)
      await tx.modelEndpoint.updateMany({ where: { NOT: { name } }, data: { isDefault: false } });
    await tx.modelEndpoint.upsert({ where: { name }, create: { name, ...data }, update: data });
    await recordAudit(
      { ...ctx, db: tx },
      {
        action: "endpoint.put",
        subjectType: "model-endpoint",
        subjectId: name,
        data: { ...rest, keyChanged: keyCipher !== undefined },
      },
    );
    const row = (await listEndpoints({ ...ctx, db: tx })).find((one) => one.name === name);
    if (!row) throw new Error(`the endpoint ${name} was not stored`);
    return row;
  });
}
