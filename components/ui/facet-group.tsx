"use client";
import { useState } from "react";
import { Button } from "./button.tsx";
import { Checkbox } from "./checkbox.tsx";
import { formatCount } from "./figures.ts";

export type FacetValue = { value: string; label?: string | undefined; count: number };

const SHOWN_AT_FIRST = 8;

type Props = {
  title: string;
  values: readonly FacetValue[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
  shownAtFirst?: number;
};

/** The values of one filter with how many rows each would leave. Chosen ones are always shown. */
export function FacetGroup({ title, values, chosen, onToggle, shownAtFirst = SHOWN_AT_FIRST }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const missing = chosen
    .filter((value) => !values.some((one) => one.value === value))
    .map((value) => ({ value, count: 0 }));
  const all: FacetValue[] = [...values, ...missing];
  const shown = isOpen ? all : all.filter((one, index) => index < shownAtFirst || chosen.includes(one.value));
  if (all.length === 0) return null;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-label font-semibold text-ink-2">{title}</legend>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-1">
        {shown.map((one) => (
          <li key={one.value}>
            <label className="flex items-center gap-2 hover:text-ink">
              <Checkbox checked={chosen.includes(one.value)} onChange={() => onToggle(one.value)} />
              <span
                className={`rail flex-1 ${chosen.includes(one.value) ? "font-semibold" : "text-ink-2"}`}
                title={one.label ?? one.value}
              >
                {one.label ?? (one.value || "none")}
              </span>
              <span className="text-ink-3">{formatCount(one.count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {all.length > shown.length && (
        <Button variant="link" size="small" className="ml-[22px]" onClick={() => setIsOpen(true)}>
          {all.length - shown.length} more…
        </Button>
      )}
    </fieldset>
  );
}
