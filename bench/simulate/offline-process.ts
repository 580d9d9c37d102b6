import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { z } from "zod";

const Ready = z.object({ baseUrl: z.string() });

/** Starts the offline model on a loopback port of a process of its own; it ends with ours. */
export async function startOfflineProcess(
  latencyMs: number,
): Promise<{ baseUrl: string; close: () => void }> {
  const child = fork(path.join(import.meta.dirname, "serve-offline.ts"), [String(latencyMs)]);
  const [message] = (await once(child, "message")) as [unknown];
  return { baseUrl: Ready.parse(message).baseUrl, close: () => child.disconnect() };
}
