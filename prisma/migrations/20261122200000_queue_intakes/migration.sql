-- Cases on their way into a review queue: fixed when somebody asks, put in by parts.
CREATE TABLE "queue_intakes" (
    "id" UUID NOT NULL,
    "queue_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "case_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "is_planned" BOOLEAN NOT NULL DEFAULT false,
    "scores" DOUBLE PRECISION[] DEFAULT ARRAY[]::DOUBLE PRECISION[],
    "needed" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "from_position" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "actor_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "queue_intakes_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "queue_intakes_queue_id_id_idx" ON "queue_intakes"("queue_id", "id");
-- One at a time: positions follow each other without a gap.
CREATE UNIQUE INDEX "queue_intakes_under_way_key" ON "queue_intakes"("queue_id") WHERE "status" IN ('queued', 'running');
ALTER TABLE "queue_intakes" ADD CONSTRAINT "queue_intakes_queue_id_fkey" FOREIGN KEY ("queue_id") REFERENCES "review_queues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
