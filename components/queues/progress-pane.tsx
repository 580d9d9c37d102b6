"use client";
import { useQuery } from "@tanstack/react-query";
import { PersonName } from "#components/people/person-name.tsx";
import { Age } from "#components/ui/age.tsx";
import { Card } from "#components/ui/card.tsx";
import { Cell, HeadCell, Row, Table } from "#components/ui/data-table.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { formatCount } from "#components/ui/figures.ts";
import { Progress } from "#components/ui/progress.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import type { QueueDetail, QueueProgress } from "#lib/queues/schemas.ts";
import { progressQuery } from "./queries.ts";
import { orderTitles, paceWords, reviewersWords, reviewsWords, untilWords, workWords } from "./words.ts";

/** How far the queue is, and who did how much of it how fast. */
export function ProgressPane({ queue }: { queue: QueueDetail }) {
  const { data, error, refetch } = useQuery(progressQuery(queue.id));
  if (error && !data)
    return <ErrorState title="The progress could not be read" error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows count={4} label="Counting" />;
  return (
    <div className="grid max-w-[960px] grid-cols-[minmax(0,1fr)] gap-4">
      <Whole progress={data} />
      <p className="text-ink-2">
        {[orderTitles[queue.order], reviewsWords(queue), reviewersWords(queue), queue.isBlind ? "blind" : ""]
          .filter((words) => words !== "")
          .join(" · ")}
      </p>
      {data.people.length === 0 ? (
        <p className="text-ink-2">Nobody has begun yet.</p>
      ) : (
        <People people={data.people} />
      )}
    </div>
  );
}

function Whole({ progress }: { progress: QueueProgress }) {
  const { places, cases, all, workLeftMs, timeLeftMs } = progress;
  const figures: [string, string][] = [
    ["Reviews done", `${formatCount(places.done)} of ${formatCount(places.total)}`],
    ["In hands now", formatCount(places.claimed)],
    ["Decided", formatCount(cases.agreed + cases.settled)],
    ["To settle", formatCount(cases.toSettle)],
    ["Typical decision", paceWords(all.medianMs)],
    ["In the last hour", formatCount(all.lastHour)],
    ["Work left, of one person", workWords(workLeftMs)],
    ["Left at the last hour's pace", untilWords(timeLeftMs)],
  ];
  return (
    <Card
      title="All together"
      aside={places.inTrash > 0 && `${formatCount(places.inTrash)} left out: in the trash`}
    >
      <Progress
        label="Reviews done"
        total={places.total}
        parts={[
          { value: places.done, tone: "good" },
          { value: places.claimed, tone: "accent" },
        ]}
      />
      <dl className="mt-3 grid grid-cols-2 gap-x-6 gap-y-2 sm:grid-cols-4">
        {figures.map(([title, words]) => (
          <div key={title}>
            <dt className="text-label text-ink-2">{title}</dt>
            <dd className="font-semibold">{words}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function People({ people }: { people: QueueProgress["people"] }) {
  return (
    <Table label="Progress by person">
      <thead>
        <tr>
          <HeadCell>Person</HeadCell>
          {["Done", "Today", "Last hour", "Typical", "Approved", "Rejected", "Needs work", "In hand"].map(
            (title) => (
              <HeadCell key={title} className="text-right">
                {title}
              </HeadCell>
            ),
          )}
          <HeadCell className="text-right">Last</HeadCell>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Row key={person.personId}>
            <Cell className="font-medium">
              <PersonName id={person.personId} />
            </Cell>
            {[
              formatCount(person.done),
              formatCount(person.doneToday),
              formatCount(person.lastHour),
              paceWords(person.medianMs),
              formatCount(person.approved),
              formatCount(person.rejected),
              formatCount(person.needsWork),
              formatCount(person.holding),
            ].map((words, column) => (
              <Cell key={column} className="text-right">
                {words}
              </Cell>
            ))}
            <Cell className="text-right text-ink-2">{person.lastAt ? <Age at={person.lastAt} /> : "–"}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
