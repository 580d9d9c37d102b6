-- Full-text search over what a case says. PostgreSQL refuses a tsvector over 1 MB; 60,000 characters
-- of any script, hyphenated words and addresses taken apart too, stay below.
ALTER TABLE "cases" ADD COLUMN "search" tsvector
  GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, left("search_text", 60000))) STORED;

CREATE INDEX "cases_search_idx" ON "cases" USING GIN ("search");
CREATE INDEX "cases_calls_idx" ON "cases" USING GIN ("calls");
CREATE INDEX "cases_finding_kinds_idx" ON "cases" USING GIN ("finding_kinds");
CREATE INDEX "cases_created_at_idx" ON "cases"("created_at");
-- The list sorted by "decided": undecided cases last.
CREATE INDEX "cases_decided_idx" ON "cases"((coalesce("decided_at", 'epoch'::timestamptz)), "id");

CREATE TABLE "case_facet_counts" (
    "key" UUID NOT NULL,
    "decision" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "tool_id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "run_id" UUID,
    "behaviour" TEXT NOT NULL,
    "step_count" INTEGER NOT NULL,
    "count" BIGINT NOT NULL,

    CONSTRAINT "case_facet_counts_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "case_facet_deltas" (
    "id" BIGSERIAL NOT NULL,
    "decision" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "tool_id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "run_id" UUID,
    "behaviour" TEXT NOT NULL,
    "step_count" INTEGER NOT NULL,
    "count" BIGINT NOT NULL,

    CONSTRAINT "case_facet_deltas_pkey" PRIMARY KEY ("id")
);

-- Rows come and go by the thousand: clean up by number, not by share.
ALTER TABLE "case_facet_deltas" SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

CREATE FUNCTION paddock_count_case_facets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO case_facet_deltas (decision, status, tool_id, category, model, run_id, behaviour, step_count, count)
    SELECT decision, status, tool_id, category, model, run_id, behaviour, step_count, count(*)
    FROM new_cases GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO case_facet_deltas (decision, status, tool_id, category, model, run_id, behaviour, step_count, count)
    SELECT decision, status, tool_id, category, model, run_id, behaviour, step_count, -count(*)
    FROM old_cases GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
  ELSE
    INSERT INTO case_facet_deltas (decision, status, tool_id, category, model, run_id, behaviour, step_count, count)
    SELECT decision, status, tool_id, category, model, run_id, behaviour, step_count, sum(change)
    FROM (
      SELECT decision, status, tool_id, category, model, run_id, behaviour, step_count, 1 AS change FROM new_cases
      UNION ALL
      SELECT decision, status, tool_id, category, model, run_id, behaviour, step_count, -1 FROM old_cases
    ) changed
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 HAVING sum(change) <> 0;
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER count_facets_insert AFTER INSERT ON cases
  REFERENCING NEW TABLE AS new_cases FOR EACH STATEMENT EXECUTE FUNCTION paddock_count_case_facets();
CREATE TRIGGER count_facets_update AFTER UPDATE ON cases
  REFERENCING OLD TABLE AS old_cases NEW TABLE AS new_cases FOR EACH STATEMENT EXECUTE FUNCTION paddock_count_case_facets();
CREATE TRIGGER count_facets_delete AFTER DELETE ON cases
  REFERENCING OLD TABLE AS old_cases FOR EACH STATEMENT EXECUTE FUNCTION paddock_count_case_facets();

CREATE FUNCTION paddock_forget_case_facets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM case_facet_deltas;
  DELETE FROM case_facet_counts;
  RETURN NULL;
END
$$;

CREATE TRIGGER forget_facets AFTER TRUNCATE ON cases FOR EACH STATEMENT EXECUTE FUNCTION paddock_forget_case_facets();

-- Merges the deltas that are committed now into the counts; the sum of both stays the same at every
-- moment. Several at once: one folds, the others return 0. @returns how many deltas were folded
CREATE FUNCTION paddock_fold_case_facets() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  folded bigint;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtextextended('paddock_fold_case_facets', 0)) THEN
    RETURN 0;
  END IF;
  WITH taken AS (
    DELETE FROM case_facet_deltas RETURNING decision, status, tool_id, category, model, run_id, behaviour, step_count, count
  ), merged AS (
    SELECT decision, status, tool_id, category, model, run_id, behaviour, step_count, sum(count) AS count, count(*) AS rows
    FROM taken GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
  ), written AS (
    INSERT INTO case_facet_counts AS kept (key, decision, status, tool_id, category, model, run_id, behaviour, step_count, count)
    SELECT md5(jsonb_build_array(decision, status, tool_id, category, model, run_id, behaviour, step_count)::text)::uuid,
      decision, status, tool_id, category, model, run_id, behaviour, step_count, count
    FROM merged WHERE count <> 0
    ON CONFLICT (key) DO UPDATE SET count = kept.count + excluded.count
  )
  SELECT coalesce(sum(rows), 0) INTO folded FROM merged;
  DELETE FROM case_facet_counts WHERE count = 0;
  RETURN folded;
END
$$;

INSERT INTO case_facet_deltas (decision, status, tool_id, category, model, run_id, behaviour, step_count, count)
SELECT decision, status, tool_id, category, model, run_id, behaviour, step_count, count(*)
FROM cases GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
SELECT paddock_fold_case_facets();
