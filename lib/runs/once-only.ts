import type { Database } from "#lib/db/client.ts";
import { storableText } from "#lib/llm/storable-text.ts";
import type { AnsweredBy, ExecutorAnswer, ExecutorCall } from "#lib/simulation/executor/executor.ts";
import type { AnswerPorts } from "./answer-ports.ts";

const names: readonly AnsweredBy[] = ["model", "schema", "http", "cache"];

type Stored = { request: string; answer: ExecutorAnswer };

async function storedAnswers(db: Database, caseId: string): Promise<Map<number, Stored>> {
  const rows = await db.executorAnswer.findMany({ where: { caseId } });
  return new Map(
    rows.map(({ step, request, statusCode, body, answeredBy }) => [
      step,
      {
        request,
        answer: { statusCode, body, answeredBy: names.find((one) => one === answeredBy) ?? "http" },
      },
    ]),
  );
}

/**
 * Writes answers down before they are used: a case that goes on elsewhere is played from its start and gets them
 * again, so that no request is sent twice once its answer was there. Where a model answered, it is asked again: the
 * ledger holds what it said, and must be read in the same order.
 */
export async function onceOnly(db: Database, caseId: string, inner: AnswerPorts): Promise<AnswerPorts> {
  const stored = await storedAnswers(db, caseId);
  const storedFor = (call: ExecutorCall): ExecutorAnswer | null => {
    const before = stored.get(call.index);
    return before?.request === storableText(call.curl) ? before.answer : null;
  };
  const write = async (call: ExecutorCall, answer: ExecutorAnswer): Promise<void> => {
    const { statusCode, answeredBy } = answer;
    const request = storableText(call.curl);
    const row = {
      caseId,
      step: call.index,
      request,
      answeredBy,
      statusCode,
      body: storableText(answer.body),
    };
    await db.executorAnswer.createMany({ data: [row], skipDuplicates: true });
  };
  const { keepAnswer } = inner;
  return {
    executor: async (call) => {
      const before = storedFor(call);
      if (before) return before.answeredBy === "model" ? null : before;
      const answer = await inner.executor(call);
      if (answer) await write(call, answer);
      return answer;
    },
    ...(keepAnswer && {
      keepAnswer: async (call, answer) => {
        const before = storedFor(call);
        if (before) return before;
        const kept = await keepAnswer(call, answer);
        await write(call, { ...(kept ?? answer), answeredBy: "model" });
        return kept;
      },
    }),
  };
}
