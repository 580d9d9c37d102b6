import { z } from "zod";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import type { PreparedTool } from "./prepare-tool.ts";

/** A tool as it is stored: its first version is the one that the file holds. */
export type StoredTool = {
  id: string;
  importKey: string;
  firstVersionId: string;
  version: number;
  isNew: boolean;
};

const rowOf = ({ part, ...prepared }: PreparedTool) => ({
  id: newId(),
  version_id: newId(),
  import_key: prepared.importKey,
  name: part.name,
  category: part.category,
  description: part.description,
  link: part.link,
  status: prepared.status,
  function_count: prepared.functions.length,
  problems: prepared.problems,
  introduction: part.introduction,
  functions_text: part.functionsText,
  documentation_text: part.documentationText,
  documentation_is_text: part.documentationIsText,
  documentation: prepared.document,
  nl_documentation: part.nlDocumentation,
  function_description: part.functionDescription,
  function_projection: part.functionProjection,
  extra: part.extra,
});

const Found = z.array(
  z.object({
    id: z.uuid(),
    importKey: z.string(),
    firstVersionId: z.uuid(),
    version: z.number(),
    isNew: z.boolean(),
  }),
);

/**
 * Stores tools that are not there yet, each with its first version; no import key may occur twice.
 * To be called in a transaction: the rows stay locked, so that two imports of one file do not mix.
 * @returns by import key
 */
export async function storeTools(
  ctx: Context,
  tools: readonly PreparedTool[],
  importId: string,
): Promise<Map<string, StoredTool>> {
  const keys = tools.map(({ importKey }) => importKey);
  const known = await ctx.db.tool.findMany({
    where: { importKey: { in: keys } },
    select: { importKey: true },
  });
  const knownKeys = new Set(known.map(({ importKey }) => importKey));
  // Ids in the order of the file, so that an export keeps it; rows in the order of the key, so that imports do not lock up.
  const rows = tools
    .filter(({ importKey }) => !knownKeys.has(importKey))
    .map(rowOf)
    .toSorted((a, b) => (a.import_key < b.import_key ? -1 : 1));
  const reason = "Imported";
  const inserted = await ctx.db.$queryRaw<{ import_key: string }[]>`
    with incoming as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
        id uuid, version_id uuid, import_key text, name text, category text, description text, link text, status text,
        function_count int, problems jsonb, introduction text, functions_text text, documentation_text text,
        documentation_is_text boolean, documentation jsonb, nl_documentation text, function_description jsonb,
        function_projection jsonb, extra jsonb)
    ), made as (
      insert into tools (id, api_id, name, category, description, link, status, version, current_version_id,
                         function_count, problems, import_id, import_key, created_at, updated_at)
      select i.id, a.id, i.name, i.category, i.description, i.link, i.status, 1, i.version_id,
             i.function_count, i.problems, ${importId}::uuid, i.import_key, ${ctx.now()}, ${ctx.now()}
      from incoming i left join apis a on a.name = i.name and a.link = i.link
      on conflict (import_key) do nothing
      returning id, import_key
    ), versions as (
      insert into tool_versions (id, tool_id, version, introduction, functions_text, documentation_text,
                                 documentation_is_text, documentation, nl_documentation, function_description,
                                 function_projection, extra, reason, actor_id, created_at)
      select i.version_id, i.id, 1, i.introduction, i.functions_text, i.documentation_text,
             i.documentation_is_text, nullif(i.documentation, 'null'::jsonb), i.nl_documentation, i.function_description,
             i.function_projection, i.extra, ${reason}, ${ctx.actor.id}, ${ctx.now()}
      from incoming i join made using (id)
    )
    select import_key from made`;
  const made = inserted.map((row) => row.import_key);
  const found = await ctx.db.$queryRaw`
    select t.id, t.import_key as "importKey", v.id as "firstVersionId", t.version,
           (t.import_key = any(${made}::text[])) as "isNew"
    from tools t join tool_versions v on v.tool_id = t.id and v.version = 1
    where t.import_key = any(${keys}::text[]) order by t.import_key for update of t`;
  return new Map(Found.parse(found).map((tool) => [tool.importKey, tool]));
}
