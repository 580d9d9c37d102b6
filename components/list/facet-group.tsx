"use client";
import { useState } from "react";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { formatCount } from "#components/ui/figures.ts";
import { Input } from "#components/ui/input.tsx";
import { sentenceCase } from "./sentence-case.ts";

export type FacetValue = {
  value: string;
  label?: string | undefined;
  /** Not said where it is not counted. */ count?: number;
};

type Props = {
  title: string;
  values: readonly FacetValue[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
  onClear: () => void;
  /** How many are shown before "more". */
  shown?: number;
  /** Words of Paddock's own are written as in a sentence; names stay as they are. */
  isVocabulary?: boolean;
  /** There may be more than each count says. */
  isAtLeast?: boolean;
};

const FILTER_FROM = 15;

/** One filter: its values with how many rows each would leave, the chosen ones first in view. */
export function FacetGroup({
  title,
  values,
  chosen,
  onToggle,
  onClear,
  shown = 5,
  isVocabulary = false,
  isAtLeast = false,
}: Props) {
  const [isWhole, setIsWhole] = useState(false);
  const [words, setWords] = useState("");
  const listed = withChosen(values, chosen);
  const fitting = listed.filter((one) => nameOf(one).toLowerCase().includes(words.toLowerCase()));
  const visible = isWhole
    ? fitting
    : listed.filter((one, place) => place < shown || chosen.includes(one.value));
  const hidden = listed.length - visible.length;
  if (listed.length === 0) return null;
  return (
    <fieldset aria-label={title} className="min-w-0">
      <div className="mb-1 flex items-baseline justify-between">
        <legend className="float-left text-label font-semibold text-ink-2">{title}</legend>
        {chosen.length > 0 ? (
          <button
            type="button"
            onClick={onClear}
            className="rounded text-label text-ink-2 hover:text-ink hover:underline"
          >
            clear<span className="sr-only"> {title}</span>
          </button>
        ) : (
          listed.length > shown && <span className="text-label text-ink-3">{formatCount(listed.length)}</span>
        )}
      </div>
      {isWhole && listed.length >= FILTER_FROM && (
        <Input
          aria-label={`Find in ${title}`}
          placeholder="Find"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          className="mb-1 h-6 px-2"
        />
      )}
      <ul className={isWhole ? "max-h-72 overflow-y-auto" : ""}>
        {visible.map((one) => (
          <li key={one.value}>
            <label className="flex min-h-6 items-center gap-2 rounded text-ink-2 hover:text-ink has-checked:font-semibold has-checked:text-ink">
              <Checkbox checked={chosen.includes(one.value)} onChange={() => onToggle(one.value)} />
              <span className="rail min-w-0 flex-1" dir="auto" title={nameOf(one)}>
                {isVocabulary ? sentenceCase(nameOf(one)) : nameOf(one)}
              </span>
              {one.count !== undefined && (
                <span className="font-normal text-ink-2">
                  {formatCount(one.count)}
                  {isAtLeast && one.count > 0 && "+"}
                </span>
              )}
            </label>
          </li>
        ))}
      </ul>
      {hidden > 0 && !isWhole && (
        <button
          type="button"
          onClick={() => setIsWhole(true)}
          className="ml-[22px] min-h-6 rounded text-ink-3 hover:text-ink hover:underline"
        >
          {hidden} more…
        </button>
      )}
      {isWhole && (
        <button
          type="button"
          onClick={() => setIsWhole(false)}
          className="ml-[22px] min-h-6 rounded text-ink-3 hover:text-ink hover:underline"
        >
          fewer
        </button>
      )}
    </fieldset>
  );
}

function nameOf(one: FacetValue): string {
  return one.label ?? (one.value || "(none)");
}

/** A chosen value that no row has any more must stay, or it could not be taken out. */
function withChosen(values: readonly FacetValue[], chosen: readonly string[]): FacetValue[] {
  const missing = chosen.filter((value) => !values.some((one) => one.value === value || one.label === value));
  return [...values, ...missing.map((value) => ({ value, count: 0 }))];
}
