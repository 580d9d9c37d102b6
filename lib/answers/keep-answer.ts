import type { Database } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { storableJson, storableText } from "#lib/llm/storable-text.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { findAnswer, type FoundAnswer } from "./find-answer.ts";
import type { Question } from "./question-of.ts";

/** Keeps the first answer to a question. @returns the one that was there already, or null where this one is kept */
export async function keepAnswer(
  db: Database,
  toolId: string,
  question: Question,
  answer: FoundAnswer,
  now: Date,
): Promise<FoundAnswer | null> {
  const kept = await db.$executeRaw(Prisma.sql`
    insert into tool_answers (id, tool_id, key, executor, function_name, args, change_count, status_code, body, created_at)
    values (${newId()}::uuid, ${toolId}::uuid, ${question.key}, ${question.executor}, ${storableText(question.functionName)},
      ${JSON.stringify(storableJson(question.args))}::jsonb, ${question.changeCount}::int, ${answer.statusCode}::int,
      ${storableText(answer.body)}, ${now.toISOString()}::timestamptz)
    on conflict (tool_id, key) do nothing`);
  return kept > 0 ? null : findAnswer(db, toolId, question.key, now);
}
