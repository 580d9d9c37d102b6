"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { formatCount, formatCountOf } from "#components/ui/figures.ts";
import { Select } from "#components/ui/select.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { emptyCaseFilter } from "#lib/cases/case-filter-url.ts";
import type { CaseFilter } from "#lib/cases/schemas.ts";
import { ExportFormat, type ExportInput } from "#lib/corpus/schemas.ts";
import { downloadExport } from "./download-export.ts";
import { isFiltered } from "./list-address.ts";
import { caseFacetsQuery } from "./queries.ts";

const formats: Record<ExportFormat, { label: string; about: string }> = {
  toolalpaca: {
    label: "ToolAlpaca JSON",
    about:
      "Tools with their documents, instructions and cases: one JSON file, which Paddock reads back as it was.",
  },
  "toolalpaca-training": {
    label: "Training pairs",
    about: "[process, trainable] spans: which text a model is trained on, and which it only reads.",
  },
  preferences: {
    label: "Preference pairs",
    about:
      "What was compared and chosen: prompt, chosen and rejected, a pair a line, for preference training (DPO).",
  },
};

type Props = { filter: CaseFilter; onClose: () => void };

/** Which cases, in which format; the file is streamed. */
export function ExportDialog({ filter, onClose }: Props) {
  const toast = useToast();
  const [format, setFormat] = useState<ExportFormat>("toolalpaca");
  const [isWhole, setIsWhole] = useState(!isFiltered(filter));
  const [arePaperRulesOn, setArePaperRulesOn] = useState(true);
  const approved: CaseFilter = { ...emptyCaseFilter(), decision: ["approved"] };
  const arePairs = format === "preferences";
  const everything = arePairs ? emptyCaseFilter() : approved;
  const exported = isWhole ? everything : filter;
  const facets = useQuery(caseFacetsQuery(exported));
  // How many pairs lie in these cases nobody has counted.
  const count = facets.isPlaceholderData || arePairs ? undefined : facets.data?.matching;
  const download = useMutation({
    mutationFn: (input: Partial<ExportInput>) => downloadExport(input),
    onSuccess: (fileName) => {
      toast({ title: "Exported", description: fileName, tone: "good" });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Export cases"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={download.isPending || count === 0}
            onClick={() =>
              download.mutate({
                format,
                filter: exported,
                ...(format === "toolalpaca-training"
                  ? { options: { onlyToolsWithCases: true, applyPaperRules: arePaperRulesOn, maxSteps: 5 } }
                  : {}),
              })
            }
          >
            {download.isPending
              ? "Writing…"
              : count === undefined
                ? "Export"
                : `Export ${formatCountOf(count, "case")}`}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label="Format" hint={formats[format].about}>
          {({ id, "aria-describedby": about }) => (
            <Select
              id={id}
              aria-describedby={about}
              value={format}
              onValueChange={(value) => setFormat(ExportFormat.parse(value))}
              options={ExportFormat.options.map((value) => ({ value, label: formats[value].label }))}
            />
          )}
        </Field>
        <fieldset className="grid gap-1">
          <legend className="mb-1 text-label font-medium text-ink-2">{arePairs ? "Pairs" : "Cases"}</legend>
          <label className="flex min-h-6 items-center gap-2">
            <input
              type="radio"
              name="which"
              className="accent-accent"
              checked={isWhole}
              onChange={() => setIsWhole(true)}
            />
            {arePairs ? "All pairs that were kept" : "All approved cases"}
          </label>
          <label className="flex min-h-6 items-center gap-2">
            <input
              type="radio"
              name="which"
              className="accent-accent"
              checked={!isWhole}
              onChange={() => setIsWhole(false)}
            />
            {arePairs
              ? "Those whose better one is in the list"
              : isFiltered(filter)
                ? "What the list is filtered to"
                : "Every case, whatever was decided"}
          </label>
        </fieldset>
        {format === "toolalpaca-training" && (
          <label className="flex items-center gap-2">
            <Checkbox
              checked={arePaperRulesOn}
              onChange={(event) => setArePaperRulesOn(event.target.checked)}
            />
            Leave out what ToolAlpaca leaves out (failed, no steps, over 5 steps, only getDetails)
          </label>
        )}
        {count === 0 && (
          <p className="text-caution">
            No case fits.{" "}
            {isWhole ? "Approve some first, or export what the list shows." : "Widen the filter."}
          </p>
        )}
        {count !== undefined && count > 0 && <p className="text-ink-2">{formatCount(count)} match.</p>}
        {download.isError && (
          <p role="alert" className="text-bad">
            {download.error.message}
          </p>
        )}
      </div>
    </Dialog>
  );
}
