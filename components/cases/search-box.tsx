"use client";
import { useEffect, useState } from "react";
import { SearchInput } from "#components/ui/search-input.tsx";

const SETTLE_MS = 250;

/** Search that acts when one stops typing; follows the address when it changes elsewhere. */
export function SearchBox({
  value,
  onChange,
  className,
}: {
  value: string;
  onChange: (value: string) => void;
  className?: string;
}) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  // The outside system is the clock: what was typed counts once the typing rests.
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => onChange(typed), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <SearchInput
      label="Search instructions, calls, answers"
      value={typed}
      onChange={setTyped}
      {...(className ? { className } : {})}
      maxLength={500}
    />
  );
}
