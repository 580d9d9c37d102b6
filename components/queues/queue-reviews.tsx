"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { queuesOfCaseQuery } from "./queries.ts";
import { SingleReviews } from "./single-reviews.tsx";

/** Beside a case's own decisions: what single reviewers of queues said of it. */
export function QueueReviews({ caseId, revision }: { caseId: string; revision: number }) {
  const { data: queues = [] } = useQuery(queuesOfCaseQuery(caseId));
  return queues.map((queue) => (
    <section key={queue.queueId} className="mt-4 grid gap-2">
      <h3 className="flex flex-wrap items-baseline gap-x-2 text-label text-ink-2">
        <Link href={`/review/${queue.queueId}`} dir="auto" className="font-medium hover:underline">
          {queue.queueName}
        </Link>
        {queue.done} of {queue.needed} {queue.needed === 1 ? "review" : "reviews"}
        {queue.state === "to-settle" && " · to settle"}
        {queue.state === "settled" && " · settled"}
        {queue.done > queue.reviews.length && " · hidden until all are there"}
      </h3>
      <SingleReviews reviews={queue.reviews} revision={revision} />
    </section>
  ));
}
