"use client";
import { useState } from "react";
import { SearchInput } from "./search-input.tsx";

type Props = { label: string; query: string; onQuery: (query: string) => void; className?: string };

/** A search box over a filter in the address: the address follows what is typed, one moment behind. */
export function FilterSearch({ label, query, onQuery, className }: Props) {
  // While one types, what is typed rules; the address comes back later and would drop letters.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <SearchInput
      label={label}
      value={typed ?? query}
      onChange={(text) => {
        setTyped(text);
        onQuery(text);
      }}
      onBlur={() => setTyped(null)}
      {...(className ? { className } : {})}
    />
  );
}
