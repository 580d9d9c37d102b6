import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { z } from "zod";
import type { Database } from "#lib/db/client.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { Measured, type Pace } from "./measured.ts";

/** Writes the requests of a run as the client would send them, in the order they were made. */
async function requestLines(db: Database, runId: string): Promise<string> {
  const rows = await db.$queryRaw<{ body: unknown }[]>(Prisma.sql`
    select jsonb_strip_nulls(jsonb_build_object('model', model, 'messages', request->'messages',
      'temperature', request->'temperature', 'stop', request->'stop', 'seed', request->'seed')) as body
    from model_calls where run_id = ${runId}::uuid order by started_at`);
  return rows.map(({ body }) => JSON.stringify(z.looseObject({}).parse(body))).join("\n");
}

/** The same requests through the openai package alone, in a process of its own. */
export async function measureBare(
  db: Database,
  runId: string,
  writeFile: (name: string, text: string) => string,
  baseUrl: string,
  pace: Pace,
): Promise<Measured> {
  const file = writeFile("requests.jsonl", await requestLines(db, runId));
  const child = fork(path.join(import.meta.dirname, "bare-client.ts"), [baseUrl, file, String(pace.atOnce)]);
  const [message] = (await once(child, "message")) as [unknown];
  return Measured.parse(message);
}
