import { offlineEndpoint } from "#lib/llm/endpoint.ts";
import { offlineFetch } from "#lib/llm/offline/offline-fetch.ts";
import { openaiChat } from "#lib/llm/openai-chat.ts";
import { simulate } from "#lib/simulation/simulate.ts";
import { makeCases } from "./make-cases.ts";
import type { Pace } from "./measured.ts";
import type { Printer } from "./print.ts";

const CASES = 4;

/** One case after the other, as the original did: calls per second, beside what the endpoint would take. */
export async function measureOneByOne(
  baseUrl: string,
  { latencyMs, atOnce }: Pace,
  print: Printer["print"],
): Promise<void> {
  const cases = await makeCases(CASES, openaiChat(offlineEndpoint, offlineFetch));
  const chat = openaiChat({ ...offlineEndpoint, kind: "openai", baseUrl });
  let calls = 0;
  const startedAt = performance.now();
  for (const one of cases)
    await simulate(one, {
      chat: (request) => {
        calls += 1;
        return chat(request);
      },
      onStep: () => undefined,
    });
  print({
    case: "one case at a time",
    value: (calls * 1_000) / (performance.now() - startedAt),
    unit: "calls/s",
    limit: (atOnce * 1_000) / latencyMs,
    note: `limit: ${atOnce} at a time; ${CASES} cases`,
  });
}
