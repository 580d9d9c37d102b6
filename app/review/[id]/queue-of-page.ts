import { notFound } from "next/navigation";
import { z } from "zod";
import { AppError } from "#lib/errors/app-error.ts";
import { pageContext } from "#lib/http/page-context.ts";
import { getQueue } from "#lib/queues/get-queue.ts";
import type { QueueDetail } from "#lib/queues/schemas.ts";

/** The queue that the address names; the page of what is not there, where there is none. */
export async function queueOfPage(params: Promise<{ id: string }>): Promise<QueueDetail> {
  const ctx = await pageContext();
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  try {
    return await getQueue(ctx, id);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}
