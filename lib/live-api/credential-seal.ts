import { env } from "#lib/env/env.ts";
import { secretKey } from "#lib/llm/secret-key.ts";

/** What a sealed credential is bound to: moved to another tool, place or name, it does not open. */
export function sealNameOf(toolId: string, { place, name }: { place: string; name: string }): string {
  return `tool/${toolId}/${place}/${name}`;
}

/** The key of this installation. */
export function installationKey(): Buffer {
  const { PADDOCK_SECRET_KEY: given, dataDir } = env();
  return secretKey({ given, dataDir });
}
