import type { Context } from "#lib/db/context.ts";

/** Those of the keys whose case is stored already. */
export async function knownCases(ctx: Context, importKeys: readonly string[]): Promise<Set<string>> {
  if (importKeys.length === 0) return new Set();
  const found = await ctx.db.$queryRaw<{ importKey: string }[]>`
    select import_key as "importKey" from cases where import_key = any(${importKeys}::text[])`;
  return new Set(found.map(({ importKey }) => importKey));
}
