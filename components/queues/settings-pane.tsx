"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { caseFacetsQuery } from "#components/cases/queries.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { useWhyNot } from "#components/ui/me.tsx";
import type { QueueDetail } from "#lib/queues/schemas.ts";
import { FilterWords } from "./filter-words.tsx";
import { editQueueMutation } from "./queries.ts";
import { ReasonsField } from "./reasons-field.tsx";
import { ReviewersField } from "./reviewers-field.tsx";

/** Name, reviewers and reasons of a queue; its filter and counts stay as they were made. */
export function SettingsPane({ queue }: { queue: QueueDetail }) {
  const client = useQueryClient();
  const mayNot = useWhyNot("curate");
  const { data: facets } = useQuery(caseFacetsQuery(queue.filter));
  const [changed, setChanged] = useState<Partial<Pick<QueueDetail, "name" | "reviewerIds" | "reasons">>>({});
  const save = useMutation(editQueueMutation(client, queue.id));
  const now = { ...queue, ...changed };
  const isChanged = Object.keys(changed).length > 0;
  return (
    <form
      className="grid max-w-[720px] grid-cols-[minmax(0,1fr)] gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(changed, { onSuccess: () => setChanged({}) });
      }}
    >
      <section aria-label="Cases" className="grid gap-1.5">
        <h2 className="text-label font-medium text-ink-2">Cases, as they matched when it was made</h2>
        <FilterWords filter={queue.filter} facets={facets} />
      </section>
      <fieldset disabled={mayNot !== null} className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <Field label="Name">
          {(ids) => (
            <Input
              {...ids}
              required
              maxLength={120}
              dir="auto"
              value={now.name}
              onChange={(event) => setChanged({ ...changed, name: event.target.value })}
            />
          )}
        </Field>
        <ReviewersField
          chosen={now.reviewerIds}
          onChange={(reviewerIds) => setChanged({ ...changed, reviewerIds })}
        />
        <ReasonsField chosen={now.reasons} onChange={(reasons) => setChanged({ ...changed, reasons })} />
        {save.isError && (
          <p role="alert" className="text-bad">
            {save.error.message}
          </p>
        )}
        <div className="flex items-center gap-3">
          <Button type="submit" variant="primary" disabled={!isChanged || save.isPending}>
            Save
          </Button>
          {mayNot && <p className="text-ink-2">{mayNot}</p>}
        </div>
      </fieldset>
    </form>
  );
}
