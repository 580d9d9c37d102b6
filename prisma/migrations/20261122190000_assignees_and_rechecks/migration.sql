-- Who is to look at a case; whether a verdict on its steps counts; whether a thread of comments on it is open.
ALTER TABLE "cases"
  ADD COLUMN "assignee_ids" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "has_verdict" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "has_open_comments" BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX "cases_assignee_ids_idx" ON "cases" USING GIN ("assignee_ids");

UPDATE "cases" c SET "has_verdict" = true
WHERE EXISTS (SELECT 1 FROM step_verdicts v WHERE v.case_id = c.id AND v.revision = c.revision AND v.undoes_id IS NULL
  AND NOT EXISTS (SELECT 1 FROM step_verdicts u WHERE u.undoes_id = v.id));

-- A thread of which everything was deleted is none.
CREATE FUNCTION paddock_has_open_comments(of_case UUID) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM comments m WHERE m.case_id = of_case AND m.thread_id IS NULL AND m.resolved_at IS NULL
    AND (m.deleted_at IS NULL OR EXISTS (SELECT 1 FROM comments r WHERE r.thread_id = m.id AND r.deleted_at IS NULL)))
$$;
UPDATE "cases" c SET "has_open_comments" = true
WHERE c.id IN (SELECT case_id FROM comments) AND paddock_has_open_comments(c.id);

-- The case's row is held first: of two who resolve its last two threads at once, the second one must see the first.
-- The next statement sees what was committed until then.
CREATE FUNCTION paddock_keep_open_comments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM cases WHERE id = NEW.case_id FOR NO KEY UPDATE;
  UPDATE cases SET has_open_comments = NOT has_open_comments
  WHERE id = NEW.case_id AND has_open_comments <> paddock_has_open_comments(NEW.case_id);
  RETURN NULL;
END
$$;
CREATE TRIGGER keep_open_comments AFTER INSERT OR UPDATE OF resolved_at, deleted_at ON comments
  FOR EACH ROW EXECUTE FUNCTION paddock_keep_open_comments();

-- Of a bulk action that assigns: who was before. Of one that checks again: what was found before, and the findings that
-- it made. Unsettled: near-duplicates of the case are still to be compared anew.
ALTER TABLE "bulk_items"
  ADD COLUMN "assignee_ids" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "found_before" JSONB,
  ADD COLUMN "finding_ids" UUID[] DEFAULT ARRAY[]::UUID[],
  ADD COLUMN "is_unsettled" BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX "bulk_items_unsettled_idx" ON "bulk_items"("bulk_id", "case_id") WHERE "is_unsettled";
