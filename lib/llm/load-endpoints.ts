import type { Database } from "#lib/db/client.ts";
import { env } from "#lib/env/env.ts";
import type { ModelEndpoint } from "#prisma/generated/client.ts";
import { type Endpoint, offlineEndpoint } from "./endpoint.ts";
import { environmentEndpoint } from "./environment-endpoint.ts";
import { openKey } from "./key-cipher.ts";
import { secretKey } from "./secret-key.ts";

/** `keyLost`: a key is stored, but not with the secret of this installation. */
export type LoadedEndpoint = { endpoint: Endpoint; isDefault: boolean; keyLost: boolean };

function ofRow(row: ModelEndpoint, secret: () => Buffer): LoadedEndpoint {
  const key = row.keyCipher === null ? null : openKey(row.keyCipher, row.name, secret());
  return {
    endpoint: {
      name: row.name,
      kind: "openai",
      baseUrl: row.baseUrl,
      model: row.model,
      key,
      maxConcurrency: row.maxConcurrency,
      requestsPerMinute: row.requestsPerMinute,
      tokensPerMinute: row.tokensPerMinute,
      timeoutMs: row.timeoutMs,
      promptMicroUsdPerMTok: Number(row.promptMicroUsdPerMTok),
      completionMicroUsdPerMTok: Number(row.completionMicroUsdPerMTok),
    },
    isDefault: row.isDefault,
    keyLost: row.keyCipher !== null && key === null,
  };
}

/**
 * Every endpoint, stored ones by name, then the environment's, then the offline model. Exactly one is the
 * default: the stored one that is marked, else the environment's, else the offline model.
 */
export async function loadEndpoints(db: Database): Promise<LoadedEndpoint[]> {
  const settings = env();
  const secret = (): Buffer => secretKey({ given: settings.PADDOCK_SECRET_KEY, dataDir: settings.dataDir });
  const rows = await db.modelEndpoint.findMany({ orderBy: { name: "asc" } });
  const stored = rows.map((row) => ofRow(row, secret));
  const fromEnvironment = environmentEndpoint(settings);
  const hasStoredDefault = stored.some((one) => one.isDefault);
  const builtIn = [...(fromEnvironment ? [fromEnvironment] : []), offlineEndpoint].map((endpoint, index) => ({
    endpoint,
    isDefault: !hasStoredDefault && index === 0,
    keyLost: false,
  }));
  return [...stored, ...builtIn];
}
