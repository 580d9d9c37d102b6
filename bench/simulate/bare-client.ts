// The bare client in a process of its own: the openai package sends the requests of a file, nothing is stored.
// Arguments: base URL, file (a JSON body a line), requests at a time.
import { readFileSync } from "node:fs";
import OpenAI from "openai";

const [baseURL = "", file = "", atOnceText = "32"] = process.argv.slice(2);
const atOnce = Number(atOnceText);
const client = new OpenAI({ baseURL, apiKey: "none", maxRetries: 0 });
const bodies = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as OpenAI.ChatCompletionCreateParamsNonStreaming);

async function workOff(list: typeof bodies): Promise<{ windowMs: number; callsInWindow: number }> {
  const left = list.values();
  const answeredAt: number[] = [];
  const startedAt = performance.now();
  let lastStartedAt = startedAt;
  const hand = async (): Promise<void> => {
    for (const body of left) {
      lastStartedAt = performance.now();
      await client.chat.completions.create(body);
      answeredAt.push(performance.now());
    }
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  return {
    windowMs: lastStartedAt - startedAt,
    callsInWindow: answeredAt.filter((at) => at <= lastStartedAt).length,
  };
}

await workOff(bodies.slice(0, atOnce));
const before = process.cpuUsage();
const measured = await workOff(bodies);
const cpu = process.cpuUsage(before);
const memoryMb = process.resourceUsage().maxRSS / 1_024;
process.send?.({
  ...measured,
  callsInAll: bodies.length,
  cpuMs: (cpu.user + cpu.system) / 1_000,
  memoryMb,
});
process.disconnect?.();
