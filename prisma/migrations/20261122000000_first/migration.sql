-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "apis" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL DEFAULT '',
    "auth" TEXT NOT NULL DEFAULT '',
    "https" BOOLEAN,
    "cors" TEXT NOT NULL DEFAULT '',
    "import_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "apis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tools" (
    "id" UUID NOT NULL,
    "api_id" UUID,
    "name" TEXT NOT NULL,
    "category" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'building',
    "version" INTEGER NOT NULL DEFAULT 0,
    "current_version_id" UUID,
    "function_count" INTEGER NOT NULL DEFAULT 0,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "run_id" UUID,
    "import_id" UUID,
    "import_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tools_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tool_versions" (
    "id" UUID NOT NULL,
    "tool_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "introduction" TEXT NOT NULL DEFAULT '',
    "functions_text" TEXT NOT NULL DEFAULT '',
    "documentation_text" TEXT NOT NULL DEFAULT '',
    "documentation_is_text" BOOLEAN NOT NULL DEFAULT true,
    "documentation" JSONB,
    "nl_documentation" TEXT NOT NULL DEFAULT '',
    "function_description" JSONB NOT NULL DEFAULT '{}',
    "function_projection" JSONB NOT NULL DEFAULT '{}',
    "extra" JSONB NOT NULL DEFAULT '{}',
    "reason" TEXT NOT NULL DEFAULT '',
    "actor_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tool_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instructions" (
    "id" UUID NOT NULL,
    "tool_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "template" INTEGER,
    "golden_answer" JSONB,
    "run_id" UUID,
    "import_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "instructions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cases" (
    "id" UUID NOT NULL,
    "tool_id" UUID NOT NULL,
    "tool_version_id" UUID NOT NULL,
    "instruction_id" UUID,
    "run_id" UUID,
    "import_id" UUID,
    "import_key" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "tool_name" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "instruction" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'simulating',
    "decision" TEXT NOT NULL DEFAULT 'pending',
    "behaviour" TEXT NOT NULL DEFAULT 'solvable',
    "model" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT -1,
    "current_revision_id" UUID,
    "step_count" INTEGER NOT NULL DEFAULT 0,
    "calls" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "finding_kinds" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "is_stale" BOOLEAN NOT NULL DEFAULT false,
    "error" TEXT,
    "search_text" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_revisions" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "trajectory" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "actor_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_steps" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "step" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_steps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "findings" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "step" INTEGER,
    "path" TEXT,
    "message" TEXT NOT NULL,

    CONSTRAINT "findings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reviews" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "previous" TEXT NOT NULL DEFAULT 'pending',
    "reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "comment" TEXT NOT NULL DEFAULT '',
    "undoes_id" UUID,
    "actor_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "runs" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'queued',
    "input" JSONB NOT NULL,
    "seed" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "error" JSONB,
    "actor_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run_items" (
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "api_id" UUID,
    "tool_id" UUID,
    "instruction_id" UUID,
    "case_id" UUID,
    "label" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'queued',
    "claim" TEXT,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "error" JSONB,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "run_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_calls" (
    "id" UUID NOT NULL,
    "run_id" UUID,
    "run_item_id" UUID,
    "item_attempt" INTEGER NOT NULL DEFAULT 0,
    "case_id" UUID,
    "tool_id" UUID,
    "sequence" INTEGER NOT NULL,
    "try_number" INTEGER NOT NULL DEFAULT 0,
    "step" INTEGER,
    "agent" TEXT NOT NULL,
    "endpoint" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "prompt_name" TEXT NOT NULL,
    "prompt_version" INTEGER NOT NULL,
    "request" JSONB NOT NULL,
    "request_hash" TEXT NOT NULL,
    "answer" TEXT,
    "finish_reason" TEXT,
    "outcome" TEXT NOT NULL,
    "error_message" TEXT,
    "http_status" INTEGER,
    "prompt_tokens" INTEGER NOT NULL DEFAULT 0,
    "completion_tokens" INTEGER NOT NULL DEFAULT 0,
    "cost_micro_usd" BIGINT NOT NULL DEFAULT 0,
    "latency_ms" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_calls_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_endpoints" (
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'openai',
    "base_url" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "key_cipher" TEXT,
    "max_concurrency" INTEGER NOT NULL DEFAULT 16,
    "timeout_ms" INTEGER NOT NULL DEFAULT 120000,
    "prompt_micro_usd_per_mtok" BIGINT NOT NULL DEFAULT 0,
    "completion_micro_usd_per_mtok" BIGINT NOT NULL DEFAULT 0,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_endpoints_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "imports" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL DEFAULT '',
    "format" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "byte_count" BIGINT NOT NULL,
    "counts" JSONB NOT NULL,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "actor_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "id" UUID NOT NULL,
    "actor_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workers" (
    "id" UUID NOT NULL,
    "hostname" TEXT NOT NULL,
    "pid" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "apis_category_name_id_idx" ON "apis"("category", "name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "apis_name_link_key" ON "apis"("name", "link");

-- CreateIndex
CREATE UNIQUE INDEX "tools_current_version_id_key" ON "tools"("current_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "tools_import_key_key" ON "tools"("import_key");

-- CreateIndex
CREATE INDEX "tools_status_idx" ON "tools"("status");

-- CreateIndex
CREATE INDEX "tools_category_name_id_idx" ON "tools"("category", "name", "id");

-- CreateIndex
CREATE INDEX "tools_api_id_idx" ON "tools"("api_id");

-- CreateIndex
CREATE UNIQUE INDEX "tool_versions_tool_id_version_key" ON "tool_versions"("tool_id", "version");

-- CreateIndex
CREATE INDEX "instructions_run_id_idx" ON "instructions"("run_id");

-- CreateIndex
CREATE UNIQUE INDEX "instructions_tool_id_position_key" ON "instructions"("tool_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "cases_import_key_key" ON "cases"("import_key");

-- CreateIndex
CREATE UNIQUE INDEX "cases_current_revision_id_key" ON "cases"("current_revision_id");

-- CreateIndex
CREATE INDEX "cases_decision_id_idx" ON "cases"("decision", "id");

-- CreateIndex
CREATE INDEX "cases_status_id_idx" ON "cases"("status", "id");

-- CreateIndex
CREATE INDEX "cases_tool_id_id_idx" ON "cases"("tool_id", "id");

-- CreateIndex
CREATE INDEX "cases_category_id_idx" ON "cases"("category", "id");

-- CreateIndex
CREATE INDEX "cases_run_id_id_idx" ON "cases"("run_id", "id");

-- CreateIndex
CREATE INDEX "cases_instruction_id_idx" ON "cases"("instruction_id");

-- CreateIndex
CREATE INDEX "cases_tool_name_id_idx" ON "cases"("tool_name", "id");

-- CreateIndex
CREATE INDEX "cases_step_count_id_idx" ON "cases"("step_count", "id");

-- CreateIndex
CREATE INDEX "cases_model_id_idx" ON "cases"("model", "id");

-- CreateIndex
CREATE UNIQUE INDEX "case_revisions_case_id_revision_key" ON "case_revisions"("case_id", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "case_steps_case_id_position_key" ON "case_steps"("case_id", "position");

-- CreateIndex
CREATE INDEX "findings_case_id_revision_idx" ON "findings"("case_id", "revision");

-- CreateIndex
CREATE INDEX "findings_kind_idx" ON "findings"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "reviews_undoes_id_key" ON "reviews"("undoes_id");

-- CreateIndex
CREATE INDEX "reviews_case_id_id_idx" ON "reviews"("case_id", "id");

-- CreateIndex
CREATE INDEX "reviews_actor_id_id_idx" ON "reviews"("actor_id", "id");

-- CreateIndex
CREATE INDEX "runs_status_idx" ON "runs"("status");

-- CreateIndex
CREATE INDEX "runs_kind_id_idx" ON "runs"("kind", "id");

-- CreateIndex
CREATE INDEX "run_items_run_id_status_idx" ON "run_items"("run_id", "status");

-- CreateIndex
CREATE INDEX "run_items_case_id_idx" ON "run_items"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "run_items_run_id_position_key" ON "run_items"("run_id", "position");

-- CreateIndex
CREATE INDEX "model_calls_run_id_agent_idx" ON "model_calls"("run_id", "agent");

-- CreateIndex
CREATE INDEX "model_calls_case_id_sequence_idx" ON "model_calls"("case_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "model_calls_run_item_id_item_attempt_sequence_try_number_key" ON "model_calls"("run_item_id", "item_attempt", "sequence", "try_number");

-- CreateIndex
CREATE INDEX "audit_events_subject_type_subject_id_id_idx" ON "audit_events"("subject_type", "subject_id", "id");

-- CreateIndex
CREATE INDEX "audit_events_action_id_idx" ON "audit_events"("action", "id");

-- AddForeignKey
ALTER TABLE "tools" ADD CONSTRAINT "tools_api_id_fkey" FOREIGN KEY ("api_id") REFERENCES "apis"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tools" ADD CONSTRAINT "tools_current_version_id_fkey" FOREIGN KEY ("current_version_id") REFERENCES "tool_versions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tool_versions" ADD CONSTRAINT "tool_versions_tool_id_fkey" FOREIGN KEY ("tool_id") REFERENCES "tools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instructions" ADD CONSTRAINT "instructions_tool_id_fkey" FOREIGN KEY ("tool_id") REFERENCES "tools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_tool_id_fkey" FOREIGN KEY ("tool_id") REFERENCES "tools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_tool_version_id_fkey" FOREIGN KEY ("tool_version_id") REFERENCES "tool_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_instruction_id_fkey" FOREIGN KEY ("instruction_id") REFERENCES "instructions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_current_revision_id_fkey" FOREIGN KEY ("current_revision_id") REFERENCES "case_revisions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_revisions" ADD CONSTRAINT "case_revisions_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_steps" ADD CONSTRAINT "case_steps_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "findings" ADD CONSTRAINT "findings_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_items" ADD CONSTRAINT "run_items_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_calls" ADD CONSTRAINT "model_calls_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.

-- Immutable and append-only tables: an update or delete is a bug, and fails.
CREATE FUNCTION paddock_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON case_revisions FOR EACH ROW EXECUTE FUNCTION paddock_refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON tool_versions FOR EACH ROW EXECUTE FUNCTION paddock_refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON reviews FOR EACH ROW EXECUTE FUNCTION paddock_refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON model_calls FOR EACH ROW EXECUTE FUNCTION paddock_refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION paddock_refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON case_steps FOR EACH ROW EXECUTE FUNCTION paddock_refuse_change();
