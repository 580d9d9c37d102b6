import { answerRequest } from "#lib/llm/offline/executor/answer-request.ts";
import { checkResponse } from "#lib/openapi/check-response.ts";
import { sampleSchema } from "#lib/openapi/sample-schema.ts";
import { seededRandom } from "#lib/random/random.ts";
import type { SimulationInput } from "../simulation.ts";
import type { Executor, ExecutorAnswer, ExecutorCall } from "./executor.ts";

/**
 * Answers without a model: values sampled from the response schema, in keeping with the request and with the answers
 * before it. The same case gets the same answers, and each 2xx answer fits its schema.
 */
export function schemaExecutor({ tool, seed }: Pick<SimulationInput, "tool" | "seed">): Executor {
  const api = { document: tool.document, functions: tool.functions };
  return (call) => {
    const { curl: request, memory, called, args } = call;
    const prompt = { api, memory: [...memory], request, previousStatuses: [] };
    const { status, body, isText } = answerRequest(prompt, String(seed), {
      faultShare: 0,
      known: { called, args },
    });
    const text = isText && typeof body === "string" ? body : JSON.stringify(body);
    return conforming(call, {
      statusCode: status,
      body: called.responseSchema === null && status < 300 ? "" : text,
      answeredBy: "schema",
    });
  };
}

/** What was made to read well must fit the schema as well; else a plain sample of it goes out. */
function conforming({ called, curl }: ExecutorCall, answer: ExecutorAnswer): ExecutorAnswer {
  if (called.responseSchema === null || checkResponse(called, answer.statusCode, answer.body).length === 0)
    return answer;
  const plain = sampleSchema(called.responseSchema, { random: seededRandom(curl) });
  return { ...answer, body: JSON.stringify(plain) };
}
