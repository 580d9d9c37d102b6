-- Clusters of two cases and more, with their sizes. Writers only mark which cluster they touched, readers count the
-- marked ones anew (lib/duplicates/settle-clusters.ts): no writer waits for another.
CREATE TABLE "duplicate_clusters" (
    "id" UUID NOT NULL,
    "tool_id" UUID NOT NULL,
    "tool_name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "open_size" INTEGER NOT NULL,

    CONSTRAINT "duplicate_clusters_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "duplicate_clusters_open_size_id_idx" ON "duplicate_clusters"("open_size", "id");

CREATE INDEX "duplicate_clusters_size_id_idx" ON "duplicate_clusters"("size", "id");

CREATE INDEX "duplicate_clusters_tool_id_open_size_id_idx" ON "duplicate_clusters"("tool_id", "open_size", "id");

CREATE TABLE "duplicate_marks" (
    "id" BIGSERIAL NOT NULL,
    "cluster_id" UUID NOT NULL,

    CONSTRAINT "duplicate_marks_pkey" PRIMARY KEY ("id")
);

CREATE FUNCTION "mark_joined_clusters"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A case that is like no other belongs to a cluster of one, which is none.
  INSERT INTO duplicate_marks (cluster_id)
    SELECT DISTINCT n.cluster_id FROM newer n
    WHERE EXISTS (SELECT 1 FROM case_signatures o WHERE o.cluster_id = n.cluster_id AND o.case_id <> n.case_id);
  RETURN NULL;
END $$;

CREATE FUNCTION "mark_changed_clusters"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO duplicate_marks (cluster_id)
    SELECT n.cluster_id FROM newer n JOIN older o ON o.case_id = n.case_id AND o.cluster_id <> n.cluster_id
    UNION
    SELECT o.cluster_id FROM newer n JOIN older o ON o.case_id = n.case_id AND o.cluster_id <> n.cluster_id;
  RETURN NULL;
END $$;

CREATE FUNCTION "mark_left_clusters"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO duplicate_marks (cluster_id) SELECT DISTINCT o.cluster_id FROM older o;
  RETURN NULL;
END $$;

CREATE FUNCTION "mark_cluster_of_case"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO duplicate_marks (cluster_id)
    SELECT s.cluster_id FROM case_signatures s WHERE s.case_id = NEW.id
      AND EXISTS (SELECT 1 FROM case_signatures o WHERE o.cluster_id = s.cluster_id AND o.case_id <> s.case_id);
  RETURN NULL;
END $$;

CREATE TRIGGER "case_signatures_joined" AFTER INSERT ON "case_signatures"
  REFERENCING NEW TABLE AS newer FOR EACH STATEMENT EXECUTE FUNCTION "mark_joined_clusters"();

CREATE TRIGGER "case_signatures_changed" AFTER UPDATE ON "case_signatures"
  REFERENCING OLD TABLE AS older NEW TABLE AS newer FOR EACH STATEMENT EXECUTE FUNCTION "mark_changed_clusters"();

CREATE TRIGGER "case_signatures_left" AFTER DELETE ON "case_signatures"
  REFERENCING OLD TABLE AS older FOR EACH STATEMENT EXECUTE FUNCTION "mark_left_clusters"();

CREATE TRIGGER "cases_cluster_changed" AFTER UPDATE OF "trashed_at", "decision" ON "cases" FOR EACH ROW
  WHEN ((OLD.trashed_at IS NULL) <> (NEW.trashed_at IS NULL) OR (OLD.decision = 'rejected') <> (NEW.decision = 'rejected'))
  EXECUTE FUNCTION "mark_cluster_of_case"();

INSERT INTO "duplicate_marks" ("cluster_id")
  SELECT cluster_id FROM "case_signatures" GROUP BY cluster_id HAVING count(*) > 1;

-- How a case made with an older version of its tool's document came through the checks against a newer one.
CREATE TABLE "stale_checks" (
    "case_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "made_version_id" UUID NOT NULL,
    "tool_version_id" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "broke" JSONB NOT NULL,
    "mended" JSONB NOT NULL,
    "has_broken" BOOLEAN NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stale_checks_pkey" PRIMARY KEY ("case_id")
);

-- A case that is accepted for a newer version of its tool: the one it leaves, and the one it is accepted for.
ALTER TABLE "bulk_items" ADD COLUMN "from_version_id" UUID, ADD COLUMN "to_version_id" UUID;
