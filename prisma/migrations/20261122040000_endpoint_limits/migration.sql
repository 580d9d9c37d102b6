-- AlterTable
ALTER TABLE "model_endpoints" ADD COLUMN     "requests_per_minute" INTEGER,
ADD COLUMN     "tokens_per_minute" INTEGER;

-- AlterTable
ALTER TABLE "runs" ADD COLUMN     "budget_rounds" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "going_since" TIMESTAMPTZ(3),
ADD COLUMN     "note" TEXT;

-- CreateTable
CREATE TABLE "endpoint_limits" (
    "name" TEXT NOT NULL,
    "calls_at_once" INTEGER NOT NULL,
    "ceiling" INTEGER NOT NULL,
    "previous" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "held_until" TIMESTAMPTZ(3),

    CONSTRAINT "endpoint_limits_pkey" PRIMARY KEY ("name")
);
