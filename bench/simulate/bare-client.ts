// The bare client in a process of its own: the openai package sends the requests of a file, nothing is stored.
// Arguments: base URL, file (a JSON body a line), requests at a time.
import { closeSync, openSync, readSync } from "node:fs";
import OpenAI from "openai";
import { callsUntil } from "./calls-until.ts";

const [baseURL = "", file = "", atOnceText = "32"] = process.argv.slice(2);
const atOnce = Number(atOnceText);
// A connection may be closed while it is taken up again: the library asks once more by itself, as the workers do.
const client = new OpenAI({ baseURL, apiKey: "none" });
const CHUNK_BYTES = 65_536;

type Body = OpenAI.ChatCompletionCreateParamsNonStreaming;

/** Read as they are needed: what a client need not hold shall not count as its memory. */
function* bodiesOf(name: string, most = Infinity): Generator<Body> {
  const handle = openSync(name, "r");
  const chunk = Buffer.alloc(CHUNK_BYTES);
  let rest = Buffer.alloc(0);
  let given = 0;
  for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk)) {
    rest = Buffer.concat([rest, chunk.subarray(0, read)]);
    for (let end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n")) {
      const line = rest.toString("utf8", 0, end);
      rest = rest.subarray(end + 1);
      if (given < most) yield JSON.parse(line) as Body;
      given += 1;
    }
  }
  closeSync(handle);
}

async function workOff(
  left: Generator<Body>,
): Promise<{ windowMs: number; callsInWindow: number; callsInAll: number }> {
  const calls: [startedAt: number, endedAt: number][] = [];
  const startedAt = performance.now();
  let lastStartedAt = startedAt;
  const hand = async (): Promise<void> => {
    for (const body of left) {
      lastStartedAt = performance.now();
      const callStartedAt = lastStartedAt;
      await client.chat.completions.create(body);
      calls.push([callStartedAt, performance.now()]);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  return {
    windowMs: lastStartedAt - startedAt,
    callsInWindow: callsUntil(calls, lastStartedAt),
    callsInAll: calls.length,
  };
}

await workOff(bodiesOf(file, atOnce));
const before = process.cpuUsage();
const measured = await workOff(bodiesOf(file));
const cpu = process.cpuUsage(before);
const memoryMb = process.resourceUsage().maxRSS / 1_024;
process.send?.({
  ...measured,
  cpuMs: (cpu.user + cpu.system) / 1_000,
  memoryMb,
});
process.disconnect?.();
