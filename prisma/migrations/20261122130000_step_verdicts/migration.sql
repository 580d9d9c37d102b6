-- What counts of the verdicts on a case's current revision, for filters and exports.
ALTER TABLE "cases" ADD COLUMN "first_bad_step" INTEGER,
ADD COLUMN "first_bad_kind" TEXT,
ADD COLUMN "train_mask" BOOLEAN[] DEFAULT ARRAY[]::BOOLEAN[];

-- CreateTable
CREATE TABLE "step_verdicts" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "first_bad_step" INTEGER,
    "kind" TEXT,
    "flags" JSONB NOT NULL DEFAULT '[]',
    "undoes_id" UUID,
    "actor_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "step_verdicts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_drafts" (
    "case_id" UUID NOT NULL,
    "actor_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "trajectory" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_drafts_pkey" PRIMARY KEY ("case_id","actor_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "step_verdicts_undoes_id_key" ON "step_verdicts"("undoes_id");

-- CreateIndex
CREATE INDEX "step_verdicts_case_id_revision_id_idx" ON "step_verdicts"("case_id", "revision", "id");

-- AddForeignKey
ALTER TABLE "step_verdicts" ADD CONSTRAINT "step_verdicts_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_drafts" ADD CONSTRAINT "case_drafts_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON step_verdicts FOR EACH ROW EXECUTE FUNCTION paddock_refuse_change();
