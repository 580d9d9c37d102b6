-- Tags and trash of cases. A case in the trash is in no list and no export, and comes back whole.
ALTER TABLE "cases"
  ADD COLUMN "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "trashed_at" TIMESTAMPTZ(3),
  ADD COLUMN "facet_number" SERIAL NOT NULL,
  ADD COLUMN "changed_in" xid8 DEFAULT pg_current_xact_id();

CREATE UNIQUE INDEX "cases_facet_number_key" ON "cases"("facet_number");
CREATE INDEX "cases_changed_in_idx" ON "cases"("changed_in");
CREATE INDEX "cases_tags_idx" ON "cases" USING GIN ("tags");
CREATE INDEX "cases_trashed_idx" ON "cases"("id") WHERE "trashed_at" IS NOT NULL;

-- Who keeps counts of cases asks for those whose transaction it may not have seen yet.
CREATE FUNCTION paddock_mark_case_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_in := pg_current_xact_id();
  RETURN NEW;
END
$$;
CREATE TRIGGER mark_changed BEFORE UPDATE ON cases FOR EACH ROW EXECUTE FUNCTION paddock_mark_case_changed();

-- Reviews are filters of their case: a new one changes it, where its own transaction did not do so already.
CREATE FUNCTION paddock_mark_reviewed_cases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE cases SET changed_in = pg_current_xact_id()
  WHERE id IN (SELECT case_id FROM new_reviews) AND changed_in IS DISTINCT FROM pg_current_xact_id();
  RETURN NULL;
END
$$;
CREATE TRIGGER mark_cases AFTER INSERT ON reviews
  REFERENCING NEW TABLE AS new_reviews FOR EACH STATEMENT EXECUTE FUNCTION paddock_mark_reviewed_cases();

-- Rows that are gone cannot say so: all counts are made anew after that. Paddock itself deletes no case.
CREATE TABLE "case_counts_epoch" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "epoch" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "case_counts_epoch_pkey" PRIMARY KEY ("id")
);
INSERT INTO "case_counts_epoch" DEFAULT VALUES;
CREATE FUNCTION paddock_forget_case_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE case_counts_epoch SET epoch = epoch + 1;
  RETURN NULL;
END
$$;
CREATE TRIGGER forget_deleted AFTER DELETE ON cases FOR EACH STATEMENT EXECUTE FUNCTION paddock_forget_case_counts();
CREATE TRIGGER forget_truncated AFTER TRUNCATE ON cases FOR EACH STATEMENT EXECUTE FUNCTION paddock_forget_case_counts();

-- One decision, tag, trash or restore over many cases, and its undoing.
CREATE TABLE "bulk_actions" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "left_alone" INTEGER NOT NULL DEFAULT 0,
    "undoes_id" UUID,
    "error" TEXT,
    "actor_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_actions_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "bulk_actions_undoes_id_key" ON "bulk_actions"("undoes_id");
CREATE INDEX "bulk_actions_actor_id_id_idx" ON "bulk_actions"("actor_id", "id");
CREATE INDEX "bulk_actions_status_idx" ON "bulk_actions"("status");

CREATE TABLE "bulk_items" (
    "bulk_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT 'waiting',
    "review_id" UUID,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_items_pkey" PRIMARY KEY ("bulk_id","case_id")
);
ALTER TABLE "bulk_items" ADD CONSTRAINT "bulk_items_bulk_id_fkey" FOREIGN KEY ("bulk_id") REFERENCES "bulk_actions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "bulk_items_waiting_idx" ON "bulk_items"("bulk_id", "case_id") WHERE "outcome" = 'waiting';

-- A filter, order and columns under a name.
CREATE TABLE "saved_views" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "actor_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "saved_views_actor_id_name_key" ON "saved_views"("actor_id", "name");
