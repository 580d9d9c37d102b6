-- A case played again from one of its steps: the steps before it are those of a revision, and are not asked for again.
CREATE TABLE "case_branches" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "base_revision" INTEGER NOT NULL,
    "given_steps" INTEGER NOT NULL,
    "run_id" UUID NOT NULL,
    "run_item_id" UUID NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "endpoint" TEXT NOT NULL,
    "model" TEXT NOT NULL DEFAULT '',
    "protocol" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'simulating',
    "trajectory" JSONB,
    "findings" JSONB NOT NULL DEFAULT '[]',
    "actor_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_branches_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "branch_steps" (
    "branch_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "step" JSONB NOT NULL,
    "answered_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "branch_steps_pkey" PRIMARY KEY ("branch_id", "position")
);

-- Of two trajectories with a common beginning, the better one, as a person chose it.
CREATE TABLE "preferences" (
    "id" UUID NOT NULL,
    "tool_id" UUID NOT NULL,
    "tool_version_id" UUID NOT NULL,
    "instruction" TEXT NOT NULL,
    "common_steps" INTEGER NOT NULL,
    "chosen_case_id" UUID NOT NULL,
    "chosen_revision" INTEGER,
    "chosen_branch" INTEGER,
    "rejected_case_id" UUID NOT NULL,
    "rejected_revision" INTEGER,
    "rejected_branch" INTEGER,
    "pair_key" TEXT NOT NULL,
    "is_blind" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL DEFAULT '',
    "actor_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" TEXT,

    CONSTRAINT "preferences_pkey" PRIMARY KEY ("id"),
    -- Each side is a revision or a branch, which never change.
    CONSTRAINT "preferences_chosen_check" CHECK (num_nonnulls("chosen_revision", "chosen_branch") = 1),
    CONSTRAINT "preferences_rejected_check" CHECK (num_nonnulls("rejected_revision", "rejected_branch") = 1)
);

CREATE UNIQUE INDEX "case_branches_case_id_number_key" ON "case_branches"("case_id", "number");
CREATE UNIQUE INDEX "case_branches_run_item_id_attempt_key" ON "case_branches"("run_item_id", "attempt");
CREATE INDEX "preferences_chosen_case_id_idx" ON "preferences"("chosen_case_id");
CREATE INDEX "preferences_rejected_case_id_idx" ON "preferences"("rejected_case_id");
-- A person says of a pair once which is better; taken back, they can say it anew.
CREATE UNIQUE INDEX "preferences_standing_idx" ON "preferences"("pair_key", "actor_id") WHERE "undone_at" IS NULL;

ALTER TABLE "case_branches" ADD CONSTRAINT "case_branches_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "branch_steps" ADD CONSTRAINT "branch_steps_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "case_branches"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON branch_steps FOR EACH ROW EXECUTE FUNCTION paddock_refuse_change();
-- A branch that has ended is as fixed as a revision.
CREATE TRIGGER immutable_once_ended BEFORE UPDATE ON case_branches FOR EACH ROW WHEN (OLD.trajectory IS NOT NULL) EXECUTE FUNCTION paddock_refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON case_branches FOR EACH ROW EXECUTE FUNCTION paddock_refuse_change();
