import type { Database } from "#lib/db/client.ts";
import { storableText } from "#lib/llm/storable-text.ts";
import type { AnsweredBy, ExecutorAnswer, ExecutorCall } from "#lib/simulation/executor/executor.ts";
import type { AnswerPorts } from "./answer-ports.ts";

const names: readonly AnsweredBy[] = ["model", "schema", "http", "cache"];

type Stored = { request: string; answer: ExecutorAnswer };

async function storedAnswers(db: Database, caseId: string, step?: number): Promise<Map<number, Stored>> {
  const rows = await db.executorAnswer.findMany({
    where: { caseId, ...(step === undefined ? {} : { step }) },
  });
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
  // A delivery that lost its claim may have been first: what stands is what everybody goes on with.
  const write = async (call: ExecutorCall, answer: ExecutorAnswer): Promise<ExecutorAnswer> => {
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
    const { count } = await db.executorAnswer.createMany({ data: [row], skipDuplicates: true });
    if (count === 1) return answer;
    const standing = (await storedAnswers(db, caseId, call.index)).get(call.index);
    return standing?.request === request ? standing.answer : answer;
  };
  const { keepAnswer } = inner;
  return {
    executor: async (call) => {
      const before = storedFor(call);
      if (before) return before.answeredBy === "model" ? null : before;
      const answer = await inner.executor(call);
      return answer && write(call, answer);
    },
    ...(keepAnswer && {
      keepAnswer: async (call, answer) => {
        const before = storedFor(call);
        if (before) return before;
        const kept = await keepAnswer(call, answer);
        const own: ExecutorAnswer = { ...(kept ?? answer), answeredBy: "model" };
        const standing = await write(call, own);
        return standing === own ? kept : standing;
      },
    }),
  };
}
