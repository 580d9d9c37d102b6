-- Real APIs behind tools: where they are, what they are authenticated with (encrypted), and what they answered.
CREATE TABLE "tool_connections" (
    "tool_id" UUID NOT NULL,
    "base_url" TEXT NOT NULL DEFAULT '',
    "timeout_ms" INTEGER NOT NULL DEFAULT 20000,
    "bytes_max" INTEGER NOT NULL DEFAULT 1000000,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tool_connections_pkey" PRIMARY KEY ("tool_id")
);

CREATE TABLE "tool_credentials" (
    "tool_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value_cipher" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tool_credentials_pkey" PRIMARY KEY ("tool_id", "place", "name")
);

CREATE TABLE "executor_answers" (
    "case_id" UUID NOT NULL,
    "step" INTEGER NOT NULL,
    "request" TEXT NOT NULL,
    "answered_by" TEXT NOT NULL,
    "status_code" INTEGER,
    "body" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "executor_answers_pkey" PRIMARY KEY ("case_id", "step")
);
