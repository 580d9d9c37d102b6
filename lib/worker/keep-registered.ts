import type { PrismaClient } from "#prisma/generated/client.ts";
import { repeat } from "./repeat.ts";

const SEEN_INTERVAL_MS = 5_000;
/** Workers that were not heard of for so long are forgotten. */
const FORGET_AFTER_MS = 24 * 60 * 60 * 1_000;

export type WorkerIdentity = {
  id: string;
  hostname: string;
  pid: number;
  now: () => Date;
  onError: (error: unknown) => void;
};

/** Writes that this worker is alive, every 5 seconds, until it is stopped; then its row is gone. */
export async function keepRegistered(
  db: PrismaClient,
  { id, hostname, pid, now, onError }: WorkerIdentity,
): Promise<{ stop: () => Promise<void> }> {
  const seen = async (): Promise<void> => {
    const seenAt = now();
    await db.worker.upsert({
      where: { id },
      create: { id, hostname, pid, startedAt: seenAt, seenAt },
      update: { seenAt },
    });
    await db.worker.deleteMany({ where: { seenAt: { lt: new Date(seenAt.getTime() - FORGET_AFTER_MS) } } });
  };
  await seen();
  const beat = repeat(SEEN_INTERVAL_MS, seen, onError);
  return {
    stop: async () => {
      await beat.stop();
      await db.worker.deleteMany({ where: { id } }).catch(onError);
    },
  };
}
