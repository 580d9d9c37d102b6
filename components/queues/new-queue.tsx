"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter, useSearchParams } from "next/navigation";
import { useState, type FormEvent } from "react";
import { caseFacetsQuery } from "#components/cases/queries.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { formatCountOf } from "#components/ui/figures.ts";
import { Input } from "#components/ui/input.tsx";
import { useWhyNot } from "#components/ui/me.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Select } from "#components/ui/select.tsx";
import { formatCaseFilter, parseCaseFilter } from "#lib/cases/case-filter-url.ts";
import { QueueOrder } from "#lib/queues/schemas.ts";
import { FilterWords } from "./filter-words.tsx";
import { GuidelinesEditor } from "./guidelines-editor.tsx";
import { makeQueueMutation } from "./queries.ts";
import { ReasonsField } from "./reasons-field.tsx";
import { ReviewersField } from "./reviewers-field.tsx";
import { orderHints, orderTitles } from "./words.ts";

const empty = {
  name: "",
  order: "oldest" as QueueOrder,
  seed: 1,
  reviewsPerCase: 1,
  overlapPercent: 100,
  guidelines: "",
  reasons: [] as string[],
  reviewerIds: [] as string[],
  isBlind: true,
};

/** The form of a new queue; its filter stands in the address, as on the list of cases. */
export function NewQueue() {
  const router = useRouter();
  const client = useQueryClient();
  const search = useSearchParams();
  const filter = parseCaseFilter(search.size === 0 ? new URLSearchParams("decision=pending") : search);
  const { data: facets } = useQuery(caseFacetsQuery(filter));
  const notAllowed = useWhyNot("curate");
  const [queue, setQueue] = useState(empty);
  const making = useMutation(makeQueueMutation(client));
  const change = (part: Partial<typeof empty>) => setQueue((before) => ({ ...before, ...part }));
  const several = queue.reviewsPerCase > 1;
  const send = (event: FormEvent) => {
    event.preventDefault();
    making.mutate({ ...queue, filter }, { onSuccess: ({ id }) => router.push(`/review/${id}`) });
  };
  return (
    <>
      <PageHeader title="New queue" parent={{ title: "Review", href: "/review" }} />
      <form onSubmit={send} className="grid min-h-0 flex-1 content-start gap-5 overflow-y-auto px-5 py-4">
        <div className="grid max-w-[720px] grid-cols-[minmax(0,1fr)] gap-5">
          <section aria-label="Cases" className="grid gap-1.5">
            <h2 className="text-label font-medium text-ink-2">Cases</h2>
            <FilterWords filter={filter} facets={facets} />
            <p className="text-ink-2">
              {facets
                ? `${formatCountOf(facets.matching, "case")} now; later ones can be taken in.`
                : "Counting…"}{" "}
              <Link
                className="text-accent underline underline-offset-2"
                href={`/cases?${formatCaseFilter(filter).toString()}`}
              >
                Choose others on the list of cases
              </Link>
            </p>
          </section>
          <Field label="Name">
            {(ids) => (
              <Input
                {...ids}
                required
                maxLength={120}
                dir="auto"
                placeholder="What these cases have in common"
                value={queue.name}
                onChange={(event) => change({ name: event.target.value })}
              />
            )}
          </Field>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="Reviews of a case" hint="Two or more show how far people agree.">
              {(ids) => (
                <Select
                  {...ids}
                  value={String(queue.reviewsPerCase)}
                  onValueChange={(value) => change({ reviewsPerCase: Number(value) })}
                  options={[1, 2, 3, 4, 5].map((count) => ({ value: String(count), label: String(count) }))}
                />
              )}
            </Field>
            {several && (
              <Field label="Share of the cases that get them, in %" hint="The others get one review.">
                {(ids) => (
                  <Input
                    {...ids}
                    type="number"
                    min={0}
                    max={100}
                    required
                    value={queue.overlapPercent}
                    onChange={(event) => change({ overlapPercent: event.target.valueAsNumber })}
                  />
                )}
              </Field>
            )}
            <Field label="Order" hint={orderHints[queue.order]}>
              {(ids) => (
                <Select
                  {...ids}
                  value={queue.order}
                  onValueChange={(value) => change({ order: QueueOrder.parse(value) })}
                  options={QueueOrder.options.map((value) => ({ value, label: orderTitles[value] }))}
                />
              )}
            </Field>
            {(queue.order === "random" || several) && (
              <Field label="Seed" hint="Of the order, and of which cases get several reviews.">
                {(ids) => (
                  <Input
                    {...ids}
                    type="number"
                    min={0}
                    required
                    value={queue.seed}
                    onChange={(event) => change({ seed: event.target.valueAsNumber })}
                  />
                )}
              </Field>
            )}
          </div>
          <label className="flex items-start gap-2">
            <Checkbox
              className="mt-0.5"
              checked={queue.isBlind}
              onChange={() => change({ isBlind: !queue.isBlind })}
            />
            <span>
              Blind
              <span className="block text-label text-ink-3">
                What other people and judge models said is hidden until one has decided.
              </span>
            </span>
          </label>
          <ReviewersField chosen={queue.reviewerIds} onChange={(reviewerIds) => change({ reviewerIds })} />
          <ReasonsField chosen={queue.reasons} onChange={(reasons) => change({ reasons })} />
          <GuidelinesEditor text={queue.guidelines} onChange={(guidelines) => change({ guidelines })} />
          {making.isError && (
            <p role="alert" className="text-bad">
              {making.error.message}
            </p>
          )}
          <div className="flex items-center gap-3 pb-6">
            <Button
              type="submit"
              variant="primary"
              disabled={notAllowed !== null || making.isPending || facets?.matching === 0}
            >
              {making.isPending ? "Making…" : "Make the queue"}
            </Button>
            {notAllowed && <p className="text-ink-2">{notAllowed}</p>}
            {facets?.matching === 0 && <p className="text-ink-2">No case matches this filter.</p>}
          </div>
        </div>
      </form>
    </>
  );
}
