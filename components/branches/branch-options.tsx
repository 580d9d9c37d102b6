"use client";
import type { ReactNode } from "react";
import { EndpointSelect } from "#components/runs/endpoint-select.tsx";
import { NumberField } from "#components/runs/number-field.tsx";
import { choiceFields } from "#components/runs/simulation-fields.ts";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import type { BranchDraft, draftErrors } from "./branch-draft.ts";

// Radix gives the empty value a meaning of its own.
const AS_BEFORE = "(as before)";
const AS_IN_RUN = "Empty: as in its run";

type Props = {
  draft: BranchDraft;
  errors: ReturnType<typeof draftErrors>;
  onChange: (draft: BranchDraft) => void;
};

/** What may be other than in the case's run, folded away: none of it has to be said. */
export function BranchOptions({ draft, errors, onChange }: Props) {
  return (
    <>
      <Folded title="How it is played" isOpen={Boolean(errors.roundsText ?? errors.seedText)}>
        {choiceFields.map(({ key, label, choices }) => (
          <Field key={key} label={label}>
            {(ids) => (
              <Select
                {...ids}
                value={draft[key] || AS_BEFORE}
                onValueChange={(value) => onChange({ ...draft, [key]: value === AS_BEFORE ? "" : value })}
                options={[{ value: AS_BEFORE, label: "As in the case" }, ...choices]}
              />
            )}
          </Field>
        ))}
        <NumberField
          label="Rounds at most"
          value={draft.roundsText}
          onChange={(roundsText) => onChange({ ...draft, roundsText })}
          error={errors.roundsText}
          hint={AS_IN_RUN}
        />
        <NumberField
          label="Seed"
          value={draft.seedText}
          onChange={(seedText) => onChange({ ...draft, seedText })}
          error={errors.seedText}
          hint="Empty: another one each time"
        />
      </Folded>
      <Folded title="Models of the user and of the tool">
        <EndpointSelect
          label="User"
          value={draft.user}
          none="As in its run"
          onChange={(user) => onChange({ ...draft, user })}
        />
        <EndpointSelect
          label="Tool executor"
          value={draft.executorEndpoint}
          none="As in its run"
          onChange={(executorEndpoint) => onChange({ ...draft, executorEndpoint })}
        />
      </Folded>
      <Folded
        title="Budget"
        about="All of them are paused when it is used up."
        isOpen={Boolean(errors.costText ?? errors.tokensText)}
      >
        <NumberField
          label="Dollars"
          value={draft.costText}
          onChange={(costText) => onChange({ ...draft, costText })}
          error={errors.costText}
        />
        <NumberField
          label="Tokens"
          value={draft.tokensText}
          onChange={(tokensText) => onChange({ ...draft, tokensText })}
          error={errors.tokensText}
        />
      </Folded>
    </>
  );
}

type FoldedProps = { title: string; about?: string; isOpen?: boolean; children: ReactNode };

/** Stays open while something in it is to be mended. */
function Folded({ title, about, isOpen = false, children }: FoldedProps) {
  return (
    <details {...(isOpen ? { open: true } : {})}>
      <summary className="w-fit text-ink-2 hover:text-ink max-md:py-2.5">{title}</summary>
      <div className="mt-2 grid items-start gap-3 sm:grid-cols-2">{children}</div>
      {about && <p className="mt-1 text-label text-ink-2">{about}</p>}
    </details>
  );
}
