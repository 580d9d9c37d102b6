"use client";
import { wordChanges } from "./word-changes.ts";

type Props = { before: string; after: string; label: string };

/** Two texts as one, by words: what went is struck through, what came is underlined. */
export default function WordComparison({ before, after, label }: Props) {
  return (
    <pre
      role="region"
      tabIndex={0}
      aria-label={label}
      dir="auto"
      className="max-h-[60vh] overflow-auto rounded-[9px] bg-code-ground px-3 py-2.5 break-words whitespace-pre-wrap"
    >
      {wordChanges(before, after).map(({ kind, text }, index) => {
        if (kind === "same") return text;
        return kind === "gone" ? (
          <del key={index} className="bg-bad-soft text-bad">
            {text}
          </del>
        ) : (
          <ins key={index} className="bg-good-soft text-good">
            {text}
          </ins>
        );
      })}
    </pre>
  );
}
