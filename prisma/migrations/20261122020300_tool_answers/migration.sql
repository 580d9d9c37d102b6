-- What tools answered, by what was asked.
CREATE TABLE "tool_answers" (
    "id" UUID NOT NULL,
    "tool_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "executor" TEXT NOT NULL,
    "function_name" TEXT NOT NULL,
    "args" JSONB NOT NULL,
    "change_count" INTEGER NOT NULL DEFAULT 0,
    "status_code" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "is_pinned" BOOLEAN NOT NULL DEFAULT false,
    "use_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "tool_answers_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "tool_answers_tool_id_key_key" ON "tool_answers"("tool_id", "key");
CREATE INDEX "tool_answers_tool_id_id_idx" ON "tool_answers"("tool_id", "id");

-- A model's answer is written down too, where another case's kept answer may stand in its place.
DELETE FROM "executor_answers" WHERE "status_code" IS NULL OR "body" IS NULL;
ALTER TABLE "executor_answers" ALTER COLUMN "status_code" SET NOT NULL, ALTER COLUMN "body" SET NOT NULL;
