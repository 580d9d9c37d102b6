"use client";
import { presentableDiff } from "@codemirror/merge";

/** Two texts as one, by words: what went is struck through, what came is underlined. */
export default function WordComparison({
  before,
  after,
  label,
}: {
  before: string;
  after: string;
  label: string;
}) {
  const changes = presentableDiff(before, after);
  return (
    <pre
      role="region"
      tabIndex={0}
      aria-label={label}
      dir="auto"
      className="max-h-[60vh] overflow-auto rounded-[9px] bg-code-ground px-3 py-2.5 break-words whitespace-pre-wrap"
    >
      {changes.length === 0 && after}
      {changes.map((change, index) => (
        <span key={change.fromB}>
          {after.slice(changes[index - 1]?.toB ?? 0, change.fromB)}
          {change.toA > change.fromA && (
            <del className="bg-bad-soft text-bad">{before.slice(change.fromA, change.toA)}</del>
          )}
          {change.toB > change.fromB && (
            <ins className="bg-good-soft text-good">{after.slice(change.fromB, change.toB)}</ins>
          )}
          {index === changes.length - 1 && after.slice(change.toB)}
        </span>
      ))}
    </pre>
  );
}
