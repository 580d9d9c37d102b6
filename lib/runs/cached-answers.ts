import { findAnswer } from "#lib/answers/find-answer.ts";
import { isKeepable } from "#lib/answers/is-keepable.ts";
import { keepAnswer } from "#lib/answers/keep-answer.ts";
import { questionOf } from "#lib/answers/question-of.ts";
import type { Database } from "#lib/db/client.ts";
import type { Executor, ExecutorCall } from "#lib/simulation/executor/executor.ts";
import type { SimulationInput } from "#lib/simulation/simulation.ts";
import type { AnswerPorts } from "./answer-ports.ts";

/**
 * Asks the tool's kept answers first, and keeps new ones. Where two cases ask the same at once, the answer that was
 * kept first counts for both.
 */
export function cachedAnswers(
  { tool, settings }: Pick<SimulationInput, "tool" | "settings">,
  { db, toolId, now }: { db: Database; toolId: string; now: () => Date },
  inner: Executor,
): Required<AnswerPorts> {
  const question = (call: ExecutorCall) => questionOf(call, tool.functions, settings.executor);
  const keep: Required<AnswerPorts>["keepAnswer"] = async (call, answer) =>
    isKeepable(call.called, answer, settings.executor)
      ? keepAnswer(db, toolId, question(call), answer, now())
      : null;
  return {
    executor: async (call) => {
      const found = await findAnswer(db, toolId, question(call).key, now());
      if (found) return { ...found, answeredBy: "cache" };
      const answer = await inner(call);
      const first = answer ? await keep(call, answer) : null;
      return first ? { ...first, answeredBy: "cache" } : answer;
    },
    keepAnswer: keep,
  };
}
