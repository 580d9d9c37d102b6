"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { z } from "zod";
import { formatCountOf } from "#components/ui/figures.ts";
import type { FindingKind } from "#lib/checks/schemas.ts";
import type { InstructionSelection } from "#lib/runs/schemas.ts";
import { AutoRejectFields } from "./auto-reject-fields.tsx";
import { ChoiceGroup, type Choice } from "./choice-group.tsx";
import { ModelFields } from "./model-fields.tsx";
import { PromptVersionFields } from "./prompt-version-fields.tsx";
import { commonInput, emptyRunDraft, isSound } from "./run-draft.ts";
import { estimateQuery } from "./queries.ts";
import { RunFormDialog } from "./run-form-dialog.tsx";
import { SettingChoices } from "./setting-choices.tsx";
import { emptyDraft, readSettings } from "./simulation-fields.ts";
import { SimulationSettingsFields } from "./simulation-settings-fields.tsx";
import type { PickedTools } from "./write-instructions-dialog.tsx";

export type PickedInstructions = {
  label: string;
  count: number;
  instructions: z.input<typeof InstructionSelection>;
};
type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Tools whose instructions without a case are meant. */
  picked?: PickedTools | null;
  /** Instructions one by one. */
  pickedInstructions?: PickedInstructions | null;
};

const notPlayedYet: z.input<typeof InstructionSelection> = {
  filter: { tool: [], category: [], cases: "none" },
};

export function SimulateDialog({ open, onOpenChange, picked = null, pickedInstructions = null }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [draft, setDraft] = useState(emptyRunDraft);
  const [autoReject, setAutoReject] = useState<FindingKind[]>([]);
  const [settingsDraft, setSettingsDraft] = useState(emptyDraft);

  const unplayed = useQuery(
    estimateQuery(open ? { kind: "simulate", instructions: notPlayedYet } : null),
  ).data;
  const unplayedOfTools = useQuery(
    estimateQuery(open && picked ? { kind: "simulate", tools: picked.tools } : null),
  ).data;
  const choices: Choice[] = [
    ...(pickedInstructions
      ? [
          {
            value: "instructions",
            label: pickedInstructions.label,
            aside: formatCountOf(pickedInstructions.count, "instruction"),
          },
        ]
      : []),
    ...(picked
      ? [
          {
            value: "tools",
            label: `${picked.label}: instructions without a case`,
            aside: unplayedOfTools ? formatCountOf(unplayedOfTools.items, "instruction") : "…",
          },
        ]
      : []),
    {
      value: "all",
      label: "All instructions without a case",
      aside: unplayed ? formatCountOf(unplayed.items, "instruction") : "…",
    },
  ];
  const value = chosen ?? choices[0]?.value ?? "all";
  const { settings, errors } = readSettings(settingsDraft);
  const counts: Record<string, number | undefined> = {
    instructions: pickedInstructions?.count,
    tools: unplayedOfTools?.items,
    all: unplayed?.items,
  };
  const count = counts[value];
  const canStart = Object.keys(errors).length === 0 && isSound(draft) && count !== 0;
  const what =
    value === "instructions" && pickedInstructions
      ? { instructions: pickedInstructions.instructions }
      : value === "tools" && picked
        ? { tools: picked.tools }
        : { instructions: notPlayedYet };
  return (
    <RunFormDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Simulate"
      description="Each instruction is played out by an assistant, a user and a tool executor, and becomes a case to review."
      startLabel={count ? `Simulate ${formatCountOf(count, "case")}` : "Simulate"}
      input={canStart ? { kind: "simulate", ...what, settings, autoReject, ...commonInput(draft) } : null}
    >
      <ChoiceGroup
        hasFocus
        legend="Which instructions"
        choices={choices}
        value={value}
        onChange={setChosen}
      />
      <ModelFields kind="simulate" draft={draft} onChange={setDraft} />
      <PromptVersionFields kind="simulate" draft={draft} onChange={setDraft} />
      <SettingChoices draft={settingsDraft} onChange={setSettingsDraft} />
      <SimulationSettingsFields draft={settingsDraft} errors={errors} onChange={setSettingsDraft} />
      <AutoRejectFields chosen={autoReject} onChange={setAutoReject} />
    </RunFormDialog>
  );
}
