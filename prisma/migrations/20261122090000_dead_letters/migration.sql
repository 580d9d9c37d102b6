-- AlterTable
ALTER TABLE "runs" ADD COLUMN     "died_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "run_items" ADD COLUMN     "deliveries" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "died_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "case_steps" ADD COLUMN     "answered_by" TEXT;

-- CreateIndex
CREATE INDEX "runs_died_at_id_idx" ON "runs"("died_at", "id");

-- CreateIndex
CREATE INDEX "run_items_died_at_id_idx" ON "run_items"("died_at", "id");

-- Items whose workers died over them were failures like any other.
UPDATE "run_items" SET "died_at" = coalesce("finished_at", now()), "deliveries" = 25
WHERE "status" = 'failed' AND "error"->>'code' = 'worker-lost';
