import { z } from "zod";
import type { Context } from "#lib/db/context.ts";
import { JsonValue } from "#lib/errors/json.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import { parseDocument } from "#lib/openapi/parse-document.ts";
import { Prisma } from "#prisma/generated/client.ts";
import {
  ToolExtra,
  type InstructionPart,
  type ToolPart,
} from "#lib/corpus/formats/toolalpaca/tool-record.ts";
import type { ExportInput } from "#lib/corpus/schemas.ts";
import { exportWhere } from "./export-where.ts";

export type ExportTool = { id: string; part: ToolPart; instructions: InstructionPart[] };

const TOOLS_PER_READ = 50;

const Row = z.object({
  id: z.uuid(),
  name: z.string(),
  category: z.string(),
  description: z.string(),
  link: z.string(),
  introduction: z.string(),
  functionsText: z.string(),
  documentationText: z.string(),
  documentationIsText: z.boolean(),
  nlDocumentation: z.string(),
  functionDescription: z.record(z.string(), z.string()),
  functionProjection: z.record(z.string(), z.tuple([z.string(), z.string()])),
  extra: ToolExtra,
  instructions: z.array(
    z.object({ position: z.number(), text: z.string(), goldenAnswer: JsonValue.nullable() }),
  ),
});

/** Without a case that matches, a tool is wanted by its own name and category alone. */
function toolWhere(input: ExportInput): Prisma.Sql {
  const hasCase = Prisma.sql`exists (select 1 from cases c where c.tool_id = t.id and ${exportWhere(input)})`;
  if (input.format !== "toolalpaca" || input.options.onlyToolsWithCases) return hasCase;
  const { tool = [], category = [] } = input.filter ?? {};
  return Prisma.sql`t.status <> 'building'
    and (${tool.length === 0} or t.name = any(${tool}::text[]) or t.id::text = any(${tool}::text[]))
    and (${category.length === 0} or t.category = any(${category}::text[]))`;
}

/** A tool that was built here has no order of a source: it is that of its document, which JSON columns do not keep. */
function withOrder(part: ToolPart): ToolPart {
  if (part.extra.projectionOrder) return part;
  const parsed = parseDocument(part.documentationText);
  if (!parsed.ok) return part;
  const projectionOrder = functionsOf(parsed.document).map(({ name }) => name);
  return {
    ...part,
    extra: { ...part.extra, projectionOrder, descriptionOrder: [...projectionOrder, "components"] },
  };
}

/** Fields of the source stay with a tool that was edited since: where the current version has none, the first one's count. */
async function readTools(ctx: Context, where: Prisma.Sql, afterId: string | null): Promise<ExportTool[]> {
  const found = await ctx.db.$queryRaw`
    select t.id, t.name, t.category, t.description, t.link, v.introduction,
           v.functions_text as "functionsText", v.documentation_text as "documentationText",
           v.documentation_is_text as "documentationIsText", v.nl_documentation as "nlDocumentation",
           v.function_description as "functionDescription", v.function_projection as "functionProjection",
           case when v.extra = '{}' then first.extra else v.extra end as extra,
           (select coalesce(jsonb_agg(jsonb_build_object('position', i.position, 'text', i.text, 'goldenAnswer', i.golden_answer)
                                      order by i.position), '[]')
            from instructions i where i.tool_id = t.id) as instructions
    from tools t
    join tool_versions v on v.id = t.current_version_id
    join tool_versions first on first.tool_id = t.id and first.version = 1
    where ${where} ${afterId === null ? Prisma.empty : Prisma.sql`and t.id > ${afterId}::uuid`}
    order by t.id limit ${TOOLS_PER_READ}`;
  return z
    .array(Row)
    .parse(found)
    .map(({ id, instructions, ...part }) => ({ id, part: withOrder(part), instructions }));
}

/** Tools of an export in the order they were made, a few at a time. */
export async function* exportTools(ctx: Context, input: ExportInput): AsyncGenerator<ExportTool> {
  let afterId: string | null = null;
  for (;;) {
    const tools: ExportTool[] = await readTools(ctx, toolWhere(input), afterId);
    yield* tools;
    afterId = tools.at(-1)?.id ?? null;
    if (tools.length < TOOLS_PER_READ) return;
  }
}

/** One tool as an export writes it; null where it has no version that can be written. */
export async function exportTool(ctx: Context, toolId: string): Promise<ExportTool | null> {
  const [tool] = await readTools(ctx, Prisma.sql`t.id = ${toolId}::uuid`, null);
  return tool ?? null;
}
