-- The case that a finding names beside its own: the one that it nearly repeats.
ALTER TABLE "findings" ADD COLUMN "other_case_id" UUID;

-- CreateTable
CREATE TABLE "case_signatures" (
    "case_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "signature" INTEGER[],
    "bands" INTEGER[],
    "cluster_id" UUID NOT NULL,
    "place" BIGSERIAL NOT NULL,

    CONSTRAINT "case_signatures_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "judgements" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "run_id" UUID NOT NULL,
    "rubric" TEXT NOT NULL,
    "model" TEXT NOT NULL DEFAULT '',
    "samples" JSONB NOT NULL,
    "result" JSONB NOT NULL,
    "is_disputed" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "judgements_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "case_signatures_cluster_id_idx" ON "case_signatures"("cluster_id");

-- CreateIndex
CREATE INDEX "case_signatures_bands_idx" ON "case_signatures" USING GIN ("bands");

-- CreateIndex
CREATE INDEX "judgements_case_id_id_idx" ON "judgements"("case_id", "id");

-- CreateIndex
CREATE INDEX "judgements_run_id_idx" ON "judgements"("run_id");

-- CreateIndex
CREATE UNIQUE INDEX "judgements_case_id_revision_run_id_rubric_key" ON "judgements"("case_id", "revision", "run_id", "rubric");
