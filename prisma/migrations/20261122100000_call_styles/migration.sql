-- How calls are made, as it was asked for and as it came out, and the protocol that a case was played in.
ALTER TABLE "instructions" ADD COLUMN "call_style" TEXT NOT NULL DEFAULT '';
ALTER TABLE "cases"
  ADD COLUMN "protocol" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "asked_style" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "call_style" TEXT NOT NULL DEFAULT 'none';

ALTER TABLE "case_facet_counts"
  ADD COLUMN "protocol" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "asked_style" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "call_style" TEXT NOT NULL DEFAULT 'none';
ALTER TABLE "case_facet_deltas"
  ADD COLUMN "protocol" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "asked_style" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "call_style" TEXT NOT NULL DEFAULT 'none';

-- The cases that are there: what was asked of them is not known, the rest is.
WITH requests AS (
  SELECT r.case_id, s.step ->> 'group' AS turn, s.step ->> 'action' AS action,
    (s.step ->> 'statusCode')::int BETWEEN 200 AND 299 AS is_answered
  FROM case_revisions r JOIN cases c ON c.current_revision_id = r.id
  CROSS JOIN LATERAL jsonb_array_elements(r.trajectory -> 'steps') AS s(step)
  WHERE s.step ->> 'statusCode' IS NOT NULL
), together AS (
  SELECT case_id, max(functions) AS functions FROM (
    SELECT case_id, count(DISTINCT action) AS functions FROM requests
    WHERE turn IS NOT NULL GROUP BY case_id, turn HAVING count(*) > 1) turns
  GROUP BY case_id
), styles AS (
  SELECT r.case_id, CASE WHEN t.functions > 1 THEN 'parallel-multiple' WHEN t.functions = 1 THEN 'parallel'
    WHEN count(*) FILTER (WHERE r.is_answered) > 1 THEN 'multiple' ELSE 'simple' END AS call_style
  FROM requests r LEFT JOIN together t USING (case_id) GROUP BY r.case_id, t.functions
)
UPDATE cases c SET call_style = s.call_style FROM styles s WHERE s.case_id = c.id;
UPDATE cases c SET protocol = coalesce(r.input #>> '{settings,protocol}', 'react')
FROM runs r WHERE r.id = c.run_id AND r.kind = 'simulate';

CREATE OR REPLACE FUNCTION paddock_count_case_facets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO case_facet_deltas (decision, status, tool_id, category, model, run_id, behaviour, protocol, asked_style, call_style, step_count, count)
    SELECT decision, status, tool_id, category, model, run_id, behaviour, protocol, asked_style, call_style, step_count, count(*)
    FROM new_cases GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO case_facet_deltas (decision, status, tool_id, category, model, run_id, behaviour, protocol, asked_style, call_style, step_count, count)
    SELECT decision, status, tool_id, category, model, run_id, behaviour, protocol, asked_style, call_style, step_count, -count(*)
    FROM old_cases GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11;
  ELSE
    INSERT INTO case_facet_deltas (decision, status, tool_id, category, model, run_id, behaviour, protocol, asked_style, call_style, step_count, count)
    SELECT decision, status, tool_id, category, model, run_id, behaviour, protocol, asked_style, call_style, step_count, sum(change)
    FROM (
      SELECT decision, status, tool_id, category, model, run_id, behaviour, protocol, asked_style, call_style, step_count, 1 AS change FROM new_cases
      UNION ALL
      SELECT decision, status, tool_id, category, model, run_id, behaviour, protocol, asked_style, call_style, step_count, -1 FROM old_cases
    ) changed
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 HAVING sum(change) <> 0;
  END IF;
  RETURN NULL;
END
$$;

-- Merges the deltas that are committed now into the counts; the sum of both stays the same at every
-- moment. Several at once: one folds, the others return 0. @returns how many deltas were folded
CREATE OR REPLACE FUNCTION paddock_fold_case_facets() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  folded bigint;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtextextended('paddock_fold_case_facets', 0)) THEN
    RETURN 0;
  END IF;
  WITH taken AS (
    DELETE FROM case_facet_deltas RETURNING decision, status, tool_id, category, model, run_id, behaviour, protocol, asked_style, call_style, step_count, count
  ), merged AS (
    SELECT decision, status, tool_id, category, model, run_id, behaviour, protocol, asked_style, call_style, step_count, sum(count) AS count, count(*) AS rows
    FROM taken GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
  ), written AS (
    INSERT INTO case_facet_counts AS kept (key, decision, status, tool_id, category, model, run_id, behaviour, protocol, asked_style, call_style, step_count, count)
    SELECT md5(jsonb_build_array(decision, status, tool_id, category, model, run_id, behaviour, protocol, asked_style, call_style, step_count)::text)::uuid,
      decision, status, tool_id, category, model, run_id, behaviour, protocol, asked_style, call_style, step_count, count
    FROM merged WHERE count <> 0
    ON CONFLICT (key) DO UPDATE SET count = kept.count + excluded.count
  )
  SELECT coalesce(sum(rows), 0) INTO folded FROM merged;
  DELETE FROM case_facet_counts WHERE count = 0;
  RETURN folded;
END
$$;


DELETE FROM case_facet_deltas;
DELETE FROM case_facet_counts;
INSERT INTO case_facet_deltas (decision, status, tool_id, category, model, run_id, behaviour, protocol, asked_style, call_style, step_count, count)
SELECT decision, status, tool_id, category, model, run_id, behaviour, protocol, asked_style, call_style, step_count, count(*)
FROM cases GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11;
SELECT paddock_fold_case_facets();
