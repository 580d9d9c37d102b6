"use client";
import { useEffect, useState } from "react";
import { SearchInput } from "#components/ui/search-input.tsx";

const SETTLE_MS = 250;

type Props = {
  label: string;
  /** In the page's address. */
  query: string | undefined;
  /** Words, or undefined for none. */
  onQuery: (query: string | undefined) => void;
  className?: string;
};

/** The search over a list: acts when one stops typing, and follows the address when it changes elsewhere. */
export function FilterSearch({ label, query = "", onQuery, className = "" }: Props) {
  const [typed, setTyped] = useState(query);
  const [known, setKnown] = useState(query);
  if (known !== query) {
    setKnown(query);
    setTyped(query);
  }
  // The outside system is the clock: what was typed counts once the typing rests.
  useEffect(() => {
    const words = typed.trim() === "" ? "" : typed;
    if (words === query) return undefined;
    const timer = setTimeout(() => onQuery(words || undefined), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [typed, query, onQuery]);
  return (
    <SearchInput label={label} value={typed} onChange={setTyped} className={className} maxLength={500} />
  );
}
