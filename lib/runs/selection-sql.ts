import { Prisma } from "#prisma/generated/client.ts";
import { caseWhere } from "#lib/cases/case-filter-sql.ts";
import type { ApiFilter } from "#lib/catalog/schemas.ts";
import { instructionWhere } from "#lib/instructions/instruction-filter-sql.ts";
import type { ToolFilter } from "#lib/tools/schemas.ts";
import type { StartRun } from "./schemas.ts";

/** One thing to work on, as a row of the selecting query. */
export type SelectedRow = {
  apiId: string | null;
  toolId: string | null;
  instructionId: string | null;
  /** Set where the work is on a case that is there already. */
  caseId?: string;
  label: string;
};

type BuildTools = Extract<StartRun, { kind: "build-tools" }>;
type WriteInstructions = Extract<StartRun, { kind: "write-instructions" }>;
type OfCases = Extract<StartRun, { kind: "check" | "judge" }>;
type Simulate = Extract<StartRun, { kind: "simulate" }>;

/** Characters of an item's label. */
const LABEL_LENGTH = 200;

const all = (conditions: (Prisma.Sql | null)[]): Prisma.Sql => {
  const given = conditions.filter((condition) => condition !== null);
  return given.length === 0 ? Prisma.sql`true` : Prisma.join(given, " and ");
};
const oneOf = (column: Prisma.Sql, values: string[], type = Prisma.sql`text[]`): Prisma.Sql | null =>
  values.length === 0 ? null : Prisma.sql`${column} = any(${values}::${type})`;
const uuids = Prisma.sql`uuid[]`;

/** Every word, anywhere, whatever its case. */
const contains = (text: Prisma.Sql, q: string | undefined): Prisma.Sql | null => {
  const escaped = q?.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
  return escaped ? Prisma.sql`${text} ilike ${`%${escaped}%`}` : null;
};

// The newest tool of an API says how far it is.
const newestToolStatus = Prisma.sql`coalesce((select t.status from tools t where t.api_id = a.id order by t.id desc limit 1), 'none')`;

const apiWhere = (filter: ApiFilter): Prisma.Sql =>
  all([
    oneOf(Prisma.sql`a.category`, filter.category),
    oneOf(newestToolStatus, filter.tool),
    contains(Prisma.sql`(a.name || ' ' || a.description)`, filter.q),
  ]);

const toolWhere = (filter: ToolFilter): Prisma.Sql =>
  all([
    oneOf(Prisma.sql`t.status`, filter.status),
    oneOf(Prisma.sql`t.category`, filter.category),
    oneOf(Prisma.sql`t.run_id`, filter.run, uuids),
    contains(Prisma.sql`(t.name || ' ' || t.description)`, filter.q),
  ]);

function selectApis({ apis }: BuildTools): Prisma.Sql {
  const columns = Prisma.sql`a.id as "apiId", null::uuid as "toolId", null::uuid as "instructionId", left(a.name, ${LABEL_LENGTH}) as label`;
  if ("perCategory" in apis) {
    // The first ones by name of those that have no tool yet: a second run goes on where the first one stopped.
    return Prisma.sql`
      select "apiId", "toolId", "instructionId", label from (
        select ${columns}, a.category, a.name, a.id, row_number() over (partition by a.category order by a.name, a.id) as place
        from apis a where not exists (select 1 from tools t where t.api_id = a.id and t.status <> 'failed')) ranked
      where place <= ${apis.perCategory} order by category, name, id`;
  }
  const where = "ids" in apis ? Prisma.sql`a.id = any(${apis.ids}::uuid[])` : apiWhere(apis.filter);
  return Prisma.sql`select ${columns} from apis a where ${where} order by a.category, a.name, a.id`;
}

const toolsOf = (tools: WriteInstructions["tools"]): Prisma.Sql =>
  "ids" in tools ? Prisma.sql`t.id = any(${tools.ids}::uuid[])` : toolWhere(tools.filter);

function selectTools({ tools }: WriteInstructions): Prisma.Sql {
  return Prisma.sql`
    select null::uuid as "apiId", t.id as "toolId", null::uuid as "instructionId", left(t.name, ${LABEL_LENGTH}) as label
    from tools t where t.status = 'ready' and t.current_version_id is not null and ${toolsOf(tools)}
    order by t.category, t.name, t.id`;
}

function selectInstructions({ instructions, tools }: Simulate): Prisma.Sql {
  const chosen = all([
    instructions === undefined
      ? null
      : "ids" in instructions
        ? Prisma.sql`i.id = any(${instructions.ids}::uuid[])`
        : instructionWhere(instructions.filter),
    tools === undefined
      ? null
      : Prisma.sql`(${toolsOf(tools)}) and not exists (select 1 from cases c where c.instruction_id = i.id and c.trashed_at is null)`,
  ]);
  return Prisma.sql`
    select null::uuid as "apiId", i.tool_id as "toolId", i.id as "instructionId", left(i.text, ${LABEL_LENGTH}) as label
    from instructions i join tools t on t.id = i.tool_id
    where t.status = 'ready' and t.current_version_id is not null and ${chosen}
    order by t.category, t.name, t.id, i.position`;
}

function selectCases({ kind, cases }: OfCases): Prisma.Sql {
  const chosen =
    "ids" in cases
      ? Prisma.sql`c.id = any(${cases.ids}::uuid[]) and c.trashed_at is null`
      : caseWhere(cases.filter);
  const ended = kind === "judge" ? Prisma.sql`c.status = 'complete'` : Prisma.sql`c.revision >= 0`;
  return Prisma.sql`
    select null::uuid as "apiId", c.tool_id as "toolId", c.instruction_id as "instructionId", c.id as "caseId",
      left(c.instruction, ${LABEL_LENGTH}) as label
    from cases c where ${ended} and (${chosen}) order by c.id`;
}

/** The query that lists, in a fixed order and each once, what a run is to work on: rows of SelectedRow. */
export function selectionSql(input: StartRun): Prisma.Sql {
  if (input.kind === "build-tools") return selectApis(input);
  if (input.kind === "write-instructions") return selectTools(input);
  if (input.kind === "check" || input.kind === "judge") return selectCases(input);
  return selectInstructions(input);
}
