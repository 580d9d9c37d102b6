import type { Database } from "#lib/db/client.ts";
import { storableText } from "#lib/llm/storable-text.ts";
import type { AnsweredBy, Executor, ExecutorAnswer } from "#lib/simulation/executor/executor.ts";

const names: readonly AnsweredBy[] = ["model", "schema", "http", "cache"];

/** What is stored of a call; `answer` is null where the model gave it, and the ledger holds it. */
type Stored = { request: string; answer: ExecutorAnswer | null };

async function storedAnswers(db: Database, caseId: string): Promise<Map<number, Stored>> {
  const rows = await db.executorAnswer.findMany({ where: { caseId } });
  return new Map(
    rows.map(({ step, request, statusCode, body, answeredBy }) => {
      const by = names.find((name) => name === answeredBy);
      const isWhole = statusCode !== null && body !== null && by !== undefined;
      return [step, { request, answer: isWhole ? { statusCode, body, answeredBy: by } : null }];
    }),
  );
}

/**
 * An executor whose answers are written down before they are used: a case that goes on elsewhere is played from its
 * start and gets them again, so that no request is sent twice once its answer was there.
 */
export async function onceOnly(db: Database, caseId: string, executor: Executor): Promise<Executor> {
  const stored = await storedAnswers(db, caseId);
  return async (call) => {
    const request = storableText(call.curl);
    const before = stored.get(call.index);
    if (before?.request === request) return before.answer;
    const answer = await executor(call);
    const { answeredBy = "model", statusCode = null, body = null } = answer ?? {};
    await db.executorAnswer.createMany({
      data: [{ caseId, step: call.index, request, answeredBy, statusCode, body }],
      skipDuplicates: true,
    });
    return answer;
  };
}
