-- A queue of cases to review, frozen when it is made, and grown only when a person says so.
CREATE TABLE "review_queues" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "order" TEXT NOT NULL,
    "seed" INTEGER NOT NULL DEFAULT 0,
    "reviews_per_case" INTEGER NOT NULL,
    "overlap_percent" INTEGER NOT NULL,
    "reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "reviewer_ids" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "is_blind" BOOLEAN NOT NULL DEFAULT true,
    "guideline_version" INTEGER NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL DEFAULT 'open',
    "actor_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_queues_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "review_queues_reviews_per_case_range" CHECK ("reviews_per_case" BETWEEN 1 AND 5),
    CONSTRAINT "review_queues_overlap_percent_range" CHECK ("overlap_percent" BETWEEN 0 AND 100)
);

CREATE TABLE "queue_guidelines" (
    "queue_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "queue_guidelines_pkey" PRIMARY KEY ("queue_id","version")
);

CREATE TABLE "queue_cases" (
    "queue_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "score" DOUBLE PRECISION,
    "needed" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "review_id" UUID,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "queue_cases_pkey" PRIMARY KEY ("queue_id","case_id")
);

CREATE TABLE "queue_places" (
    "id" UUID NOT NULL,
    "queue_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "slot" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "holder_id" TEXT,
    "claim" UUID,
    "claimed_at" TIMESTAMPTZ(3),
    "lease_until" TIMESTAMPTZ(3),
    "decision" TEXT,
    "reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "comment" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER,
    "guideline_version" INTEGER,
    "took_ms" INTEGER,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "queue_places_pkey" PRIMARY KEY ("id"),
    -- Who holds a place, by which claim and until when is said together or not at all; who is done has said what.
    CONSTRAINT "queue_places_state_whole" CHECK (
        ("state" = 'waiting' AND "holder_id" IS NULL AND "claim" IS NULL AND "decision" IS NULL) OR
        ("state" = 'claimed' AND "holder_id" IS NOT NULL AND "claim" IS NOT NULL AND "lease_until" IS NOT NULL AND "decision" IS NULL) OR
        ("state" = 'done' AND "holder_id" IS NOT NULL AND "claim" IS NOT NULL AND "decision" IS NOT NULL AND "revision" IS NOT NULL AND "finished_at" IS NOT NULL)
    )
);

CREATE UNIQUE INDEX "queue_places_queue_id_case_id_slot_key" ON "queue_places"("queue_id", "case_id", "slot");
-- Nobody gets a case twice, whatever they press at once.
CREATE UNIQUE INDEX "queue_places_queue_id_case_id_holder_id_key" ON "queue_places"("queue_id", "case_id", "holder_id");
CREATE INDEX "queue_places_holder_id_finished_at_idx" ON "queue_places"("holder_id", "finished_at");
CREATE INDEX "queue_places_case_id_idx" ON "queue_places"("case_id");
-- What can be claimed, in order: places that are done are not in it, however many they become.
CREATE INDEX "queue_places_open_idx" ON "queue_places"("queue_id", "position", "slot") WHERE "state" <> 'done';
CREATE INDEX "queue_cases_queue_id_state_position_idx" ON "queue_cases"("queue_id", "state", "position");
CREATE INDEX "queue_cases_case_id_idx" ON "queue_cases"("case_id");

ALTER TABLE "queue_guidelines" ADD CONSTRAINT "queue_guidelines_queue_id_fkey" FOREIGN KEY ("queue_id") REFERENCES "review_queues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "queue_cases" ADD CONSTRAINT "queue_cases_queue_id_fkey" FOREIGN KEY ("queue_id") REFERENCES "review_queues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "queue_cases" ADD CONSTRAINT "queue_cases_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "queue_places" ADD CONSTRAINT "queue_places_queue_id_case_id_fkey" FOREIGN KEY ("queue_id", "case_id") REFERENCES "queue_cases"("queue_id", "case_id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON queue_guidelines FOR EACH ROW EXECUTE FUNCTION paddock_refuse_change();
