"use client";
import { useState } from "react";
import type { RunDetail } from "#lib/runs/schemas.ts";
import { clonedDrafts } from "./cloned-drafts.ts";
import { ModelFields } from "./model-fields.tsx";
import { commonInput, isSound } from "./run-draft.ts";
import { RunFormDialog } from "./run-form-dialog.tsx";
import { itemsText } from "./run-progress.ts";
import { SettingChoices } from "./setting-choices.tsx";
import { readSettings } from "./simulation-fields.ts";
import { SimulationSettingsFields } from "./simulation-settings-fields.tsx";

type Props = { run: RunDetail; open: boolean; onOpenChange: (open: boolean) => void };

/** The same items again, with whatever is changed here. */
export function CloneDialog({ run, open, onOpenChange }: Props) {
  const [drafts, setDrafts] = useState(() => clonedDrafts(run));
  const { settings, errors } = readSettings(drafts.settings);
  const canStart = Object.keys(errors).length === 0 && isSound(drafts.common);
  const selection = { instructions: { ids: [run.id] } };
  const input = { kind: "simulate" as const, ...selection, settings, ...commonInput(drafts.common) };
  return (
    <RunFormDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Run again with changes"
      description={`A new run over the same ${itemsText(run.kind, run.counts.total)}; this one stays as it is.`}
      startLabel="Start"
      input={canStart ? input : null}
      cloneOf={run.id}
    >
      <ModelFields
        kind={run.kind}
        draft={drafts.common}
        onChange={(common) => setDrafts({ ...drafts, common })}
      />
      {run.kind === "simulate" && (
        <>
          <SettingChoices
            draft={drafts.settings}
            onChange={(changed) => setDrafts({ ...drafts, settings: changed })}
          />
          <SimulationSettingsFields
            draft={drafts.settings}
            errors={errors}
            onChange={(changed) => setDrafts({ ...drafts, settings: changed })}
          />
        </>
      )}
    </RunFormDialog>
  );
}
