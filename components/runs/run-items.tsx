"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { z } from "zod";
import { itemsOf } from "#components/list/items-of.ts";
import { ListStates, ShowMore } from "#components/list/list-states.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Select } from "#components/ui/select.tsx";
import { useUrlFilter } from "#components/list/use-url-filter.ts";
import { repeatable } from "#lib/http/page.ts";
import { RunItemRow, type RunDetail } from "#lib/runs/schemas.ts";
import { runItemsQuery } from "./queries.ts";
import { itemTones } from "./run-status.ts";

const ItemFilter = z.object({
  status: repeatable(RunItemRow.shape.status),
  code: z.string().optional(),
  message: z.string().optional(),
});
const LIVE_REFRESH_MS = 3_000;
const UNDER_WAY = "under way";
const options = [
  { value: UNDER_WAY, label: "Under way" },
  { value: "all", label: "All" },
  ...RunItemRow.shape.status.options
    .filter((status) => status !== "running")
    .map((status) => ({ value: status, label: status })),
];

/** What is worked on now, or the items in any state: the page's address says which. */
export function RunItems({ run }: { run: RunDetail }) {
  const [filter, setFilter] = useUrlFilter(ItemFilter);
  const isBusy = run.counts.running > 0;
  const chosen = filter.status[0] ?? (isBusy ? UNDER_WAY : "all");
  const change = (value: string) =>
    setFilter({
      status:
        value === UNDER_WAY
          ? ["running"]
          : value === "all"
            ? RunItemRow.shape.status.options
            : [value as RunItemRow["status"]],
    });
  const isAll = filter.status.length > 1 || (filter.status.length === 0 && !isBusy);
  const value = isAll ? "all" : chosen === "running" ? UNDER_WAY : chosen;
  return (
    <Card
      id="items"
      title="Items"
      aside={
        <Select
          isQuiet
          aria-label="Which items"
          value={value}
          onValueChange={change}
          options={options}
          className="-my-1.5"
        />
      }
    >
      {filter.code && (
        <p className="mb-2 flex items-center gap-2">
          <span className="min-w-0 break-words text-ink-2" dir="auto">
            Only those that failed with <code>{filter.code}</code>
            {filter.message && `: ${filter.message}`}
          </span>
          <Button
            size="small"
            variant="quiet"
            onClick={() => setFilter({ ...filter, code: undefined, message: undefined })}
          >
            Show all
          </Button>
        </p>
      )}
      {value === UNDER_WAY ? (
        <UnderWay run={run} />
      ) : (
        <ItemList run={run} status={isAll ? [] : filter.status} code={filter.code} message={filter.message} />
      )}
    </Card>
  );
}

function UnderWay({ run }: { run: RunDetail }) {
  if (run.underWay.length === 0) return <p className="py-3 text-ink-2">Nothing is under way right now.</p>;
  return <ItemRows items={run.underWay} />;
}

function ItemList({
  run,
  status,
  code,
  message,
}: {
  run: RunDetail;
  status: RunItemRow["status"][];
  code: string | undefined;
  message: string | undefined;
}) {
  const isLive = run.counts.running + run.counts.queued > 0;
  const list = useInfiniteQuery({
    ...runItemsQuery(run.id, { status, code, message }),
    refetchInterval: isLive ? LIVE_REFRESH_MS : false,
  });
  const items = itemsOf(list);
  return (
    <ListStates
      list={list}
      what="the items"
      isEmpty={items.length === 0}
      empty={<p className="py-3 text-ink-2">There are none.</p>}
    >
      <ItemRows items={items} />
      <ShowMore list={list} />
    </ListStates>
  );
}

function ItemRows({ items }: { items: RunItemRow[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li
          key={item.id}
          className="grid min-h-[35px] grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 border-b border-soft py-1 last:border-0 sm:grid-cols-[minmax(0,130px)_minmax(0,1fr)_minmax(0,190px)_84px]"
        >
          <span className="rail text-ink-2 max-sm:hidden" dir="auto" title={item.toolName ?? undefined}>
            {item.toolName}
          </span>
          <ItemLabel item={item} />
          <span className="rail max-sm:hidden">
            {item.lastCall && <code className="text-tool">{item.lastCall}</code>}
          </span>
          <span className="flex justify-end">
            {item.status === "running" && item.stepCount !== null ? (
              <span className="text-ink-2">step {item.stepCount + 1}</span>
            ) : (
              <Badge tone={itemTones[item.status]}>{item.status}</Badge>
            )}
          </span>
          {item.error && (
            <span className="col-span-full pb-1 text-label break-words text-bad" dir="auto">
              {item.error.message}
            </span>
          )}
          {item.note !== null && (
            <span className="col-span-full pb-1 text-label break-words text-ink-2" dir="auto">
              {item.note}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Leads to what the item made: its case, or its tool. */
function ItemLabel({ item }: { item: RunItemRow }) {
  const href = item.caseId ? `/cases/${item.caseId}` : item.toolId ? `/tools/${item.toolId}` : null;
  return (
    <span className="rail" dir="auto" title={item.label}>
      {href ? (
        <Link href={href} className="hover:underline">
          {item.label}
        </Link>
      ) : (
        item.label
      )}
    </span>
  );
}
