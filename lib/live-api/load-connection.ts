import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { openKey } from "#lib/llm/key-cipher.ts";
import { installationKey, sealNameOf } from "./credential-seal.ts";
import { CredentialPlace, PutToolConnection } from "./schemas.ts";
import type { Secret } from "./secrets.ts";

export type LoadedConnection = Pick<PutToolConnection, "baseUrl" | "timeoutMs" | "bytesMax"> & {
  secrets: Secret[];
};

/**
 * A tool's connection with its secrets opened: for the request alone, never for a page, prompt or log.
 * @throws AppError "unavailable" where a secret was stored with another secret key
 */
export async function loadConnection(db: Database, toolId: string): Promise<LoadedConnection> {
  const [row, credentials] = await Promise.all([
    db.toolConnection.findUnique({ where: { toolId } }),
    db.toolCredential.findMany({ where: { toolId } }),
  ]);
  const { baseUrl, timeoutMs, bytesMax } = row ?? PutToolConnection.parse({});
  const secrets = credentials.map(({ place, name, valueCipher }): Secret => {
    const value = openKey(valueCipher, sealNameOf(toolId, { place, name }), installationKey());
    if (value === null)
      throw new AppError(
        "unavailable",
        `The credential ${name} of the tool was stored with another secret key: enter it again.`,
      );
    return { place: CredentialPlace.parse(place), name, value };
  });
  return { baseUrl, timeoutMs, bytesMax, secrets };
}
