"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { z } from "zod";
import { toolFacetsQuery } from "#components/tools/queries.ts";
import { formatCountOf } from "#components/ui/figures.ts";
import type { ToolSelection } from "#lib/runs/schemas.ts";
import { emptyMix, readMix } from "./behaviour-mix.ts";
import { emptyBlueprintDraft, readBlueprint } from "./blueprint-draft.ts";
import { BehaviourMixFields } from "./behaviour-mix-fields.tsx";
import { ChoiceGroup } from "./choice-group.tsx";
import { ModelFields } from "./model-fields.tsx";
import { NumberField } from "./number-field.tsx";
import { PromptVersionFields } from "./prompt-version-fields.tsx";
import { commonInput, emptyRunDraft, isSound } from "./run-draft.ts";
import { RunFormDialog } from "./run-form-dialog.tsx";
import { WritingModeFields } from "./writing-mode-fields.tsx";

type Tools = z.input<typeof ToolSelection>;
export type PickedTools = { label: string; count: number; tools: Tools };
type Props = { open: boolean; onOpenChange: (open: boolean) => void; picked?: PickedTools | null };

const allReady: Tools = { filter: { status: ["ready"], category: [], run: [] } };

export function WriteInstructionsDialog({ open, onOpenChange, picked = null }: Props) {
  const ready = useQuery({ ...toolFacetsQuery({ status: ["ready"], category: [], run: [] }), enabled: open })
    .data?.matching;
  const [chosen, setChosen] = useState<string | null>(null);
  const [perToolText, setPerToolText] = useState("10");
  const [template, setTemplate] = useState<1 | 2>(1);
  const [mixDraft, setMixDraft] = useState(emptyMix);
  const [blueprintDraft, setBlueprintDraft] = useState(emptyBlueprintDraft);
  const [draft, setDraft] = useState(emptyRunDraft);

  const value = chosen ?? (picked ? "picked" : "ready");
  const perTool = /^\d+$/.test(perToolText) ? Number(perToolText) : 0;
  const isUsable = perTool >= 1 && perTool <= 100;
  const count = value === "picked" ? picked?.count : ready;
  const tools = value === "picked" && picked ? picked.tools : allReady;
  const mix = readMix(mixDraft);
  const blueprint = readBlueprint(blueprintDraft).settings;
  const { isOn: isBlueprint } = blueprintDraft;
  const canStart = (isBlueprint ? blueprint : mix) !== null && isUsable && count !== 0 && isSound(draft);
  const how = isBlueprint
    ? { mode: "blueprint" as const, blueprint: blueprint ?? {} }
    : { mix: mix ?? "toolalpaca" };
  return (
    <RunFormDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Write instructions"
      description="What users might ask of each tool. Those that name the API, hold placeholders or repeat another are refused."
      startLabel={
        count && isUsable ? `Write ${formatCountOf(count * perTool, "instruction")}` : "Write instructions"
      }
      input={
        canStart
          ? { kind: "write-instructions", tools, perTool, template, ...how, ...commonInput(draft) }
          : null
      }
    >
      <ChoiceGroup
        hasFocus
        legend="Which tools"
        value={value}
        onChange={setChosen}
        choices={[
          ...(picked
            ? [{ value: "picked", label: picked.label, aside: formatCountOf(picked.count, "tool") }]
            : []),
          {
            value: "ready",
            label: "All that are ready",
            aside: ready === undefined ? "…" : formatCountOf(ready, "tool"),
          },
        ]}
      />
      <div className="w-48">
        <NumberField
          label="Instructions per tool"
          value={perToolText}
          onChange={setPerToolText}
          error={isUsable ? null : "1 to 100."}
        />
      </div>
      <ChoiceGroup
        legend="How long"
        value={String(template)}
        onChange={(next) => setTemplate(next === "2" ? 2 : 1)}
        choices={[
          { value: "1", label: "One or two sentences" },
          { value: "2", label: "Up to five, with a little story" },
        ]}
      />
      <WritingModeFields draft={blueprintDraft} onChange={setBlueprintDraft} />
      {!isBlueprint && <BehaviourMixFields draft={mixDraft} onChange={setMixDraft} />}
      <ModelFields kind="write-instructions" draft={draft} onChange={setDraft} />
      <PromptVersionFields kind="write-instructions" draft={draft} onChange={setDraft} />
    </RunFormDialog>
  );
}
