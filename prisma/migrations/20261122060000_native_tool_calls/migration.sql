-- Native tool calls of an answer, beside its text.
ALTER TABLE "model_calls" ADD COLUMN "tool_calls" JSONB;
