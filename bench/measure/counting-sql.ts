/** Bare SQL that counts a list's cases by each facet over the rows; the facets' own filters apply too. */
export const countingSql = (where: string): string =>
  [
    "decision",
    "status",
    "tool_id::text",
    "category",
    "run_id::text",
    "model",
    "behaviour",
    "step_count::text",
  ]
    .map(
      (column) =>
        `(select ${column}, count(*) from cases where ${where} group by 1 order by 2 desc limit 200)`,
    )
    .concat(
      `(select f, count(*) from cases, unnest(calls) f where ${where} group by 1 order by 2 desc limit 200)`,
      `(select f, count(*) from cases, unnest(finding_kinds) f where ${where} group by 1)`,
    )
    .join(" union all ");
