// `npm run bench simulate [CASES]`: 32 cases at a time against the offline model on a loopback port, 200 ms a call.
import { openaiChat } from "#lib/llm/openai-chat.ts";
import { offlineEndpoint } from "#lib/llm/endpoint.ts";
import { offlineFetch } from "#lib/llm/offline/offline-fetch.ts";
import type { ChatPort } from "#lib/llm/chat.ts";
import { simulate } from "#lib/simulation/simulate.ts";
import { makeCases } from "./simulate/make-cases.ts";
import { startOfflineProcess } from "./simulate/offline-process.ts";

const atOnce = 32;
const latencyMs = 200;
const count = Number(process.argv[3] ?? 192);

function print(what: string, value: number, unit: string, limit: number, ratio: number, note: string): void {
  const round = (one: number): number => Number(one.toPrecision(3));
  process.stdout.write(`${JSON.stringify({ bench: "simulate", case: what, value: round(value), unit, limit: round(limit), ratio: round(ratio), note })}\n`);
}

/** Works the list off, a fixed number at a time. @returns when the last one was started: until then all hands were full */
async function workOff<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<number> {
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

const model = await startOfflineProcess(latencyMs);
try {
  const cases = await makeCases(count, openaiChat(offlineEndpoint, offlineFetch));
  const chat = openaiChat({ ...offlineEndpoint, baseUrl: model.baseUrl, kind: "openai" });
  const answeredAt: number[] = [];
  const counted: ChatPort = async (request) => {
    const answer = await chat(request);
    answeredAt.push(performance.now());
    return answer;
  };
  // Warms up connections and compiled code.
  await Promise.all(cases.slice(0, atOnce).map((one) => simulate(one, { chat, onStep: () => undefined })));
  let complete = 0;
  const startedAt = performance.now();
  const cpuBefore = process.cpuUsage();
  const lastStartedAt = await workOff(cases, async (one) => {
    const { status } = await simulate(one, { chat: counted, onStep: () => undefined });
    if (status === "complete") complete += 1;
  });
  const cpu = process.cpuUsage(cpuBefore);
  const windowMs = lastStartedAt - startedAt;
  const calls = answeredAt.filter((at) => at <= lastStartedAt).length;
  const idealMs = (calls * latencyMs) / atOnce;
  print("loop: time of a call", windowMs / calls, "ms", idealMs / calls, windowMs / idealMs, `${calls} calls while ${atOnce} cases were under way; limit: ${latencyMs} ms / ${atOnce}; ratio: our time over the ideal`);
  print("loop: share of ideal time", idealMs / windowMs, "", 1, idealMs / windowMs, "no database, no queue: what the loop and the client cost");
  const cpuMs = (cpu.user + cpu.system) / 1_000 / answeredAt.length;
  print("loop: CPU per model call", cpuMs, "ms", latencyMs / atOnce, cpuMs / (latencyMs / atOnce), "limit: what one core has for each call at this rate");
  print("loop: cases complete", complete / count, "", 1, complete / count, `${count} cases, ${(answeredAt.length / count).toFixed(1)} calls a case`);
} finally {
  model.close();
}
