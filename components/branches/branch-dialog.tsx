"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState, type FormEvent } from "react";
import { endpointLabel } from "#components/runs/endpoint-select.tsx";
import { NumberField } from "#components/runs/number-field.tsx";
import { endpointsQuery } from "#components/settings/queries.ts";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { formatCountOf } from "#components/ui/figures.ts";
import { Select } from "#components/ui/select.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { CaseDetail } from "#lib/cases/schemas.ts";
import { turnStart } from "#lib/corpus/turn-start.ts";
import { branchInput, draftErrors, emptyBranchDraft, placesToStart } from "./branch-draft.ts";
import { BranchOptions } from "./branch-options.tsx";
import { startBranchesMutation } from "./queries.ts";

type Props = {
  detail: CaseDetail;
  /** Place that the reviewer looks at, from 0. */
  place: number;
  onStarted: () => void;
  onClose: () => void;
};

/** From which step, by whom and how often a case is played again. */
export default function BranchDialog({ detail, place, onStarted, onClose }: Props) {
  const formId = useId();
  const client = useQueryClient();
  const toast = useToast();
  const endpoints = useQuery(endpointsQuery());
  const starting = useMutation(startBranchesMutation(detail.id, client));
  const places = placesToStart(detail.steps);
  const [draft, setDraft] = useState({
    ...emptyBranchDraft,
    fromStep: turnStart(detail.steps, Math.min(place, detail.steps.length)) + 1,
  });
  const errors = draftErrors(draft);
  const isSound = Object.keys(errors).length === 0;
  const count = isSound ? Number(draft.countText) * Math.max(1, draft.endpoints.length) : 1;
  const start = (event: FormEvent) => {
    event.preventDefault();
    if (!isSound || starting.isPending) return;
    starting.mutate(branchInput(draft, detail.revision), {
      onSuccess: ({ numbers }) => {
        toast({ title: `${formatCountOf(numbers.length, "branch", "branches")} started`, tone: "good" });
        onStarted();
      },
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Simulate again"
      description="The steps before stay as they are and cost nothing; the case itself is not changed."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <AllowedButton
            needs="curate"
            type="submit"
            form={formId}
            variant="primary"
            disabled={!isSound || starting.isPending}
          >
            {starting.isPending ? "Starting…" : `Start ${formatCountOf(count, "branch", "branches")}`}
          </AllowedButton>
        </>
      }
    >
      <form id={formId} onSubmit={start} className="grid gap-4">
        <Field label="From">
          {(ids) => (
            <Select
              {...ids}
              value={String(draft.fromStep)}
              onValueChange={(value) => setDraft({ ...draft, fromStep: Number(value) })}
              options={places.map(({ fromStep, label }) => ({ value: String(fromStep), label }))}
            />
          )}
        </Field>
        <fieldset className="grid gap-1.5">
          <legend className="mb-1 text-label font-medium text-ink-2">Assistant</legend>
          <p className="text-label text-ink-2">
            {draft.endpoints.length === 0
              ? "None chosen: the model of the case's run."
              : "Each one chosen plays its own branch."}
          </p>
          {endpoints.isError && <p className="text-bad">The models could not be read.</p>}
          {endpoints.data?.map((endpoint) => (
            <label key={endpoint.name} className="flex min-h-6 items-center gap-2.5 max-md:min-h-10">
              <Checkbox
                checked={draft.endpoints.includes(endpoint.name)}
                onChange={(event) =>
                  setDraft({
                    ...draft,
                    endpoints: event.target.checked
                      ? [...draft.endpoints, endpoint.name]
                      : draft.endpoints.filter((one) => one !== endpoint.name),
                  })
                }
              />
              <span className="min-w-0 break-words">{endpointLabel(endpoint)}</span>
            </label>
          ))}
        </fieldset>
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <NumberField
            label="How many of each"
            value={draft.countText}
            onChange={(countText) => setDraft({ ...draft, countText })}
            error={errors.countText}
          />
          <NumberField
            label="Temperature of the assistant"
            value={draft.temperatureText}
            onChange={(temperatureText) => setDraft({ ...draft, temperatureText })}
            error={errors.temperatureText}
            hint="Empty: as in its run"
          />
        </div>
        <BranchOptions draft={draft} errors={errors} onChange={setDraft} />
        {starting.error && (
          <p role="alert" className="text-bad">
            {starting.error.message}
          </p>
        )}
      </form>
    </Dialog>
  );
}
