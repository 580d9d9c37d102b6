"use client";
import { wordChanges } from "#components/ui/word-changes.ts";

type Props = { own: string; other: string | null; side: "left" | "right"; isCode?: boolean };

/** A text with the words marked that the other side does not have; without another side, as it is. */
export function MarkedText({ own, other, side, isCode = false }: Props) {
  const look = isCode
    ? "font-mono text-code break-words whitespace-pre-wrap"
    : "break-words whitespace-pre-wrap";
  if (own === "") return <p className="text-ink-3">(empty)</p>;
  if (other === null || other === own)
    return (
      <p dir="auto" className={look}>
        {own}
      </p>
    );
  const parts = wordChanges(other, own).filter(({ kind }) => kind !== "gone");
  return (
    <p dir="auto" className={look}>
      {parts.map(({ kind, text }, index) =>
        kind === "same" ? (
          text
        ) : (
          <mark
            key={index}
            className={side === "left" ? "bg-accent-soft text-accent" : "bg-user-soft text-user"}
          >
            {text}
          </mark>
        ),
      )}
    </p>
  );
}
