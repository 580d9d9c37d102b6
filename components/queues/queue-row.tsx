import Link from "next/link";
import { ListRow } from "#components/list/list-rows.tsx";
import { Age } from "#components/ui/age.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { formatCount } from "#components/ui/figures.ts";
import { Progress } from "#components/ui/progress.tsx";
import type { QueueRow as Row } from "#lib/queues/schemas.ts";
import { reviewsWords } from "./words.ts";

/** A queue in a line: what waits for one, how far it is. */
export function QueueRow({ queue, isHere }: { queue: Row; isHere: boolean }) {
  const { places, mine } = queue;
  return (
    <ListRow
      isHere={isHere}
      className="grid min-h-[52px] grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 px-4 py-2 sm:grid-cols-[minmax(0,1fr)_minmax(120px,240px)_170px_56px]"
    >
      <span className="grid min-w-0">
        <Link
          href={`/review/${queue.id}`}
          className="rail font-medium after:absolute after:inset-0"
          dir="auto"
        >
          {queue.name}
        </Link>
        <span className="rail text-label text-ink-2">
          {formatCount(queue.cases)} cases · {reviewsWords(queue)}
        </span>
      </span>
      <span className="grid gap-1 max-sm:hidden">
        <Progress
          label={`Reviews done in ${queue.name}`}
          className="h-1.5"
          total={places.total}
          parts={[
            { value: places.done, tone: "good" },
            { value: places.claimed, tone: "accent" },
          ]}
        />
        <span className="text-label text-ink-2">
          {formatCount(places.done)} of {formatCount(places.total)} reviews
        </span>
      </span>
      <span className="flex flex-wrap justify-end gap-1">
        {queue.status === "closed" && <Badge>closed</Badge>}
        {queue.toSettle > 0 && <Badge tone="caution">{formatCount(queue.toSettle)} to settle</Badge>}
        {mine.available > 0 && <Badge tone="accent">{formatCount(mine.available)} for you</Badge>}
      </span>
      <span className="text-right text-ink-2 max-sm:hidden">
        <Age at={queue.createdAt} />
      </span>
    </ListRow>
  );
}
