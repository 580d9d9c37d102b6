import { fork } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Database } from "#lib/db/client.ts";
import { workerEnvironment } from "#lib/worker/process-options.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { Measured, type Pace } from "./measured.ts";

/** The requests of a run as the client would send them, in the order they were made. */
async function requestLines(db: Database, runId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ body: unknown }[]>(Prisma.sql`
    select jsonb_strip_nulls(jsonb_build_object('model', model, 'messages', request->'messages',
      'temperature', request->'temperature', 'stop', request->'stop', 'seed', request->'seed')) as body
    from model_calls where run_id = ${runId}::uuid order by started_at`);
  return rows.map(({ body }) => `${JSON.stringify(z.looseObject({}).parse(body))}\n`);
}

/** Processes that worked at the same time, as if they were one. */
function together(parts: Measured[]): Measured {
  const sum = (of: (part: Measured) => number): number => parts.reduce((total, part) => total + of(part), 0);
  const windowMs = Math.max(...parts.map((part) => part.windowMs));
  return {
    windowMs,
    callsInWindow: sum((part) => (part.callsInWindow * windowMs) / part.windowMs),
    callsInAll: sum((part) => part.callsInAll),
    cpuMs: sum((part) => part.cpuMs),
    memoryMb: sum((part) => part.memoryMb),
  };
}

type Bare = { folder: string; baseUrl: string; pace: Pace; processes: number };

/** The same requests through the openai package alone, in processes of their own that share them out. */
export async function measureBare(
  db: Database,
  runId: string,
  { folder, baseUrl, pace, processes }: Bare,
): Promise<Measured> {
  const lines = await requestLines(db, runId);
  const env = { ...process.env, ...workerEnvironment(folder) };
  const ask = async (place: number): Promise<Measured> => {
    const file = path.join(folder, `requests-${place}.jsonl`);
    writeFileSync(file, lines.filter((_, at) => at % processes === place).join(""));
    const atOnce = String(Math.ceil(pace.atOnce / processes));
    const child = fork(path.join(import.meta.dirname, "bare-client.ts"), [baseUrl, file, atOnce], { env });
    const ended = once(child, "exit").then(() => Promise.reject(new Error("The bare client ended early.")));
    const [message] = (await Promise.race([once(child, "message"), ended])) as [unknown];
    return Measured.parse(message);
  };
  return together(await Promise.all(Array.from({ length: processes }, (_, place) => ask(place))));
}
