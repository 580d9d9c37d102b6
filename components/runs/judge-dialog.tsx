"use client";
import { useState } from "react";
import type { z } from "zod";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { formatCountOf } from "#components/ui/figures.ts";
import { Rubric } from "#lib/checks/judge/schemas.ts";
import type { CaseSelection } from "#lib/runs/schemas.ts";
import { ModelFields } from "./model-fields.tsx";
import { NumberField } from "./number-field.tsx";
import { PromptVersionFields } from "./prompt-version-fields.tsx";
import { commonInput, emptyRunDraft, isSound } from "./run-draft.ts";
import { RunFormDialog } from "./run-form-dialog.tsx";

export type PickedCases = { count: number; cases: z.input<typeof CaseSelection> };

const SAMPLES_MAX = 9;
const rubricTexts: Record<Rubric, { title: string; hint: string }> = {
  verdict: {
    title: "Process and response",
    hint: "were the calls right, is the answer right: Yes, No, Uncertain",
  },
  instruction: {
    title: "Instruction",
    hint: "difficulty, uniqueness, quality, realism, verifiability, stability",
  },
  answer: { title: "Answer", hint: "completeness, conciseness" },
};

/** Has the picked cases judged by a model. */
export function JudgeDialog({ picked, onClose }: { picked: PickedCases; onClose: () => void }) {
  const [draft, setDraft] = useState(emptyRunDraft);
  const [rubrics, setRubrics] = useState<readonly Rubric[]>(["verdict"]);
  const [samplesText, setSamplesText] = useState("1");
  const samples = /^\d+$/.test(samplesText) ? Number(samplesText) : 0;
  const isUsable = samples >= 1 && samples <= SAMPLES_MAX;
  const canStart = isUsable && rubrics.length > 0 && isSound(draft);
  const toggle = (rubric: Rubric) =>
    setRubrics(
      Rubric.options.filter((one) => (one === rubric ? !rubrics.includes(one) : rubrics.includes(one))),
    );
  return (
    <RunFormDialog
      open
      onOpenChange={onClose}
      title="Judge"
      description="A model looks at each case by the rubrics chosen; what it says becomes findings. Cases without an answer are left out."
      startLabel={`Judge ${formatCountOf(picked.count, "case")}`}
      input={
        canStart
          ? { kind: "judge", cases: picked.cases, rubrics: [...rubrics], samples, ...commonInput(draft) }
          : null
      }
    >
      <fieldset className="grid gap-1.5">
        <legend className="mb-1 text-label font-medium text-ink-2">Rubrics</legend>
        {Rubric.options.map((rubric) => (
          <label key={rubric} className="flex items-baseline gap-2">
            <Checkbox
              className="translate-y-0.5"
              checked={rubrics.includes(rubric)}
              onChange={() => toggle(rubric)}
            />
            <span>
              {rubricTexts[rubric].title} <span className="text-ink-2">{rubricTexts[rubric].hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="w-40">
        <NumberField
          label="Times each is asked"
          hint="Most of them count."
          value={samplesText}
          onChange={setSamplesText}
          error={isUsable ? null : `1 to ${SAMPLES_MAX}.`}
        />
      </div>
      <ModelFields kind="judge" draft={draft} onChange={setDraft} />
      <PromptVersionFields kind="judge" draft={draft} onChange={setDraft} />
    </RunFormDialog>
  );
}
