-- What people say to each other about cases, what waits for each of them, and reading the log by person and time.
CREATE TABLE "comments" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "thread_id" UUID,
    "revision" INTEGER NOT NULL,
    "place" INTEGER,
    "part" TEXT,
    "quote" TEXT,
    "quote_start" INTEGER,
    "text" TEXT NOT NULL,
    "mentions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "actor_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" TEXT,

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id"),
    -- A reply has no place of its own and is not resolved by itself; a quote says where it stands.
    CONSTRAINT "comments_thread_whole" CHECK (
        ("thread_id" IS NULL OR ("place" IS NULL AND "part" IS NULL AND "quote" IS NULL AND "resolved_at" IS NULL)) AND
        (("quote" IS NULL) = ("quote_start" IS NULL)) AND ("quote" IS NULL OR "part" IS NOT NULL) AND
        (("resolved_at" IS NULL) = ("resolved_by_id" IS NULL))
    )
);

CREATE INDEX "comments_case_id_id_idx" ON "comments"("case_id", "id");
CREATE INDEX "comments_thread_id_idx" ON "comments"("thread_id");
-- Which cases have something open.
CREATE INDEX "comments_open_idx" ON "comments"("case_id") WHERE "thread_id" IS NULL AND "resolved_at" IS NULL;

ALTER TABLE "comments" ADD CONSTRAINT "comments_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comments" ADD CONSTRAINT "comments_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "comments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "inbox_items" (
    "id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "case_id" UUID,
    "comment_id" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbox_items_pkey" PRIMARY KEY ("id")
);

-- A comment tells a person of itself once, for the best reason that there is.
CREATE UNIQUE INDEX "inbox_items_person_id_comment_id_key" ON "inbox_items"("person_id", "comment_id");
CREATE INDEX "inbox_items_person_id_id_idx" ON "inbox_items"("person_id", "id");
CREATE INDEX "inbox_items_comment_id_idx" ON "inbox_items"("comment_id");
CREATE INDEX "inbox_items_unread_idx" ON "inbox_items"("person_id", "id") WHERE "read_at" IS NULL;

ALTER TABLE "inbox_items" ADD CONSTRAINT "inbox_items_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "inbox_items" ADD CONSTRAINT "inbox_items_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE INDEX "audit_events_actor_id_id_idx" ON "audit_events"("actor_id", "id");
CREATE INDEX "audit_events_created_at_idx" ON "audit_events"("created_at");
-- A log that could be emptied would not be one.
CREATE TRIGGER immutable_whole BEFORE TRUNCATE ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION paddock_refuse_change();
