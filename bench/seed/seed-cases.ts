import type { Client } from "pg";

/** As in ToolAlpaca's own corpus, until there are as many tools as the public catalogue has APIs. */
const CASES_PER_TOOL = 10;
const TOOLS_MAX = 1_425;

// UUIDs that grow with n, as those of version 7 do with time.
const id = (kind: string, n: string): string =>
  `(lpad(to_hex((${n})::bigint), 12, '0') || '7' || '${kind}' || '8' || substr(md5('${kind}' || (${n})::text), 1, 15))::uuid`;

/** Fills an empty, migrated database with `count` made-up cases of at most 1,425 tools in 50 categories. */
export async function seedCases(client: Client, count: number): Promise<void> {
  const tools = Math.max(1, Math.min(TOOLS_MAX, Math.ceil(count / CASES_PER_TOOL)));
  await client.query(`
    insert into tools (id, name, category, status, version)
    select ${id("aaa", "n")}, 'Tool ' || n, 'Category ' || n % 50, 'ready', 1 from generate_series(0, ${tools - 1}) n`);
  await client.query(`
    insert into tool_versions (id, tool_id, version, documentation, actor_id)
    select ${id("bbb", "n")}, ${id("aaa", "n")}, 1, '{"openapi": "3.1.0", "paths": {}}', 'bench' from generate_series(0, ${tools - 1}) n`);
  await client.query(`
    insert into runs (id, kind, title, input, actor_id)
    select ${id("ddd", "n")}, 'simulate', 'Run ' || n, '{}', 'bench' from generate_series(0, 9) n`);
  await client.query(`
    insert into cases (id, tool_id, tool_version_id, run_id, tool_name, category, instruction, status, decision, model, revision,
      step_count, calls, finding_kinds, search_text, decided_at, created_at)
    select ${id("ccc", "n")}, ${id("aaa", `n % ${tools}`)}, ${id("bbb", `n % ${tools}`)}, ${id("ddd", "n % 10")},
      'Tool ' || n % ${tools}, 'Category ' || (n % ${tools}) % 50, 'Find me offer number ' || n || ' near the harbour for next week, please.',
      case when h % 20 = 0 then 'failed' else 'complete' end,
      (array['pending', 'pending', 'approved', 'approved', 'rejected', 'needs-work'])[1 + h % 6],
      'model ' || n * 7 % 3, 0, 1 + h % 4,
      array(select 'function' || (n % ${tools} * 5 + (h + s) % 5) from generate_series(1, 1 + h % 4) s),
      case when h % 5 = 0 then array['invented value'] when h % 11 = 0 then array['loop', 'wrong type'] else '{}' end,
      'Find me offer number ' || n || ' near the harbour for next week, please. searchOffers {"place": "harbour", "day": ' || h % 30
        || '} The answer is offer ' || n || ' of ' || md5(n::text) || (case when n % 1000 = 0 then ' rarely' else '' end),
      case when h % 6 < 2 then null else now() - n * interval '1 second' end, now() - (${count} - n) * interval '1 minute'
    from (select n, abs(hashint4(n)) as h from generate_series(0, ${count - 1}) n) made`);
  await client.query("vacuum analyze");
}
