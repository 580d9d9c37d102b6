import type { ChatPort } from "#lib/llm/chat.ts";
import { offlineEndpoint } from "#lib/llm/endpoint.ts";
import { offlineFetch } from "#lib/llm/offline/offline-fetch.ts";
import { openaiChat } from "#lib/llm/openai-chat.ts";
import { simulate } from "#lib/simulation/simulate.ts";
import { makeCases } from "./make-cases.ts";
import { print, printPace } from "./print.ts";

type Pace = { latencyMs: number; atOnce: number };

/** The loop and the client alone, without database and queue. */
export async function measureLoop(baseUrl: string, count: number, pace: Pace): Promise<void> {
  const cases = await makeCases(count, openaiChat(offlineEndpoint, offlineFetch));
  const chat = openaiChat({ ...offlineEndpoint, kind: "openai", baseUrl });
  const answeredAt: number[] = [];
  const counted: ChatPort = async (request) => {
    const answer = await chat(request);
    answeredAt.push(performance.now());
    return answer;
  };
  // Warms up connections and compiled code.
  await Promise.all(
    cases.slice(0, pace.atOnce).map((one) => simulate(one, { chat, onStep: () => undefined })),
  );
  let complete = 0;
  const startedAt = performance.now();
  const cpuBefore = process.cpuUsage();
  const lastStartedAt = await workOff(cases, pace.atOnce, async (one) => {
    const { status } = await simulate(one, { chat: counted, onStep: () => undefined });
    if (status === "complete") complete += 1;
  });
  const cpu = process.cpuUsage(cpuBefore);
  const callsInWindow = answeredAt.filter((at) => at <= lastStartedAt).length;
  const measured = {
    windowMs: lastStartedAt - startedAt,
    callsInWindow,
    callsInAll: answeredAt.length,
    cpuMs: (cpu.user + cpu.system) / 1_000,
  };
  printPace("loop", measured, pace, "no database, no queue");
  const share = complete / count;
  print({
    case: "loop: cases complete",
    value: share,
    unit: "",
    limit: 1,
    ratio: share,
    note: `${count} cases, ${(answeredAt.length / count).toFixed(1)} calls a case`,
  });
}

/** Works a list off, so many at a time. @returns when the last one was started: until then all hands were full */
async function workOff<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<unknown>,
): Promise<number> {
  const left = items.values();
  let lastStartedAt = 0;
  const hand = async (): Promise<void> => {
    for (const item of left) {
      lastStartedAt = performance.now();
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  return lastStartedAt;
}
