"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { z } from "zod";
import { apiFacetsQuery } from "#components/catalog/queries.ts";
import { formatCount, formatCountOf } from "#components/ui/figures.ts";
import type { ApiSelection } from "#lib/runs/schemas.ts";
import { ChoiceGroup, type Choice } from "./choice-group.tsx";
import { ModelFields } from "./model-fields.tsx";
import { NumberField } from "./number-field.tsx";
import { PromptVersionFields } from "./prompt-version-fields.tsx";
import { commonInput, emptyRunDraft, perCategoryCount, isSound } from "./run-draft.ts";
import { RunFormDialog } from "./run-form-dialog.tsx";

type Apis = z.input<typeof ApiSelection>;
/** What the person picked before. */
export type PickedApis = { label: string; count: number; apis: Apis };
type Props = { open: boolean; onOpenChange: (open: boolean) => void; picked?: PickedApis | null };

export function BuildToolsDialog({ open, onOpenChange, picked = null }: Props) {
  const free = useQuery({ ...apiFacetsQuery({ category: [], tool: ["none"] }), enabled: open });
  const [chosen, setChosen] = useState<string | null>(null);
  const [perCategoryText, setPerCategoryText] = useState("1");
  const [draft, setDraft] = useState(emptyRunDraft);

  const perCategory = /^\d+$/.test(perCategoryText) ? Number(perCategoryText) : 0;
  const isUsable = perCategory >= 1 && perCategory <= 1_000;
  const withoutTool = free.data?.matching;
  const options: { value: string; label: string; count: number | undefined; apis: Apis | null }[] = [
    ...(picked ? [{ value: "picked", label: picked.label, count: picked.count, apis: picked.apis }] : []),
    {
      value: "per-category",
      label: "A few of each category, without a tool yet",
      count: free.data && perCategoryCount(free.data.category, perCategory),
      apis: isUsable ? { perCategory } : null,
    },
    {
      value: "without",
      label: "All that have no tool yet",
      count: withoutTool,
      apis: { filter: { category: [], tool: ["none"] } },
    },
  ];
  const value = chosen ?? (picked ? "picked" : "per-category");
  const option = options.find((one) => one.value === value);
  const choices: Choice[] = options.map((one) => ({
    value: one.value,
    label: one.label,
    aside: one.count === undefined ? "…" : formatCountOf(one.count, "API"),
    ...(one.value === "per-category"
      ? {
          detail: (
            <div className="w-40">
              <NumberField
                label="APIs per category"
                value={perCategoryText}
                onChange={setPerCategoryText}
                error={isUsable ? null : "1 to 1,000."}
              />
            </div>
          ),
        }
      : {}),
  }));
  const canStart = option?.apis && option.count !== 0 && isSound(draft);
  return (
    <RunFormDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Build tools"
      description="Introduction, functions and a checked OpenAPI document for each API."
      startLabel={
        option?.count
          ? `Build ${option.count === 1 ? "1 tool" : `${formatCount(option.count)} tools`}`
          : "Build tools"
      }
      input={
        canStart && option?.apis ? { kind: "build-tools", apis: option.apis, ...commonInput(draft) } : null
      }
    >
      <ChoiceGroup hasFocus legend="Which APIs" choices={choices} value={value} onChange={setChosen} />
      <ModelFields kind="build-tools" draft={draft} onChange={setDraft} />
      <PromptVersionFields kind="build-tools" draft={draft} onChange={setDraft} />
    </RunFormDialog>
  );
}
