"use client";
import { useState } from "react";
import { previewJson } from "#components/ui/json-preview.ts";
import { JsonView } from "#components/ui/json-view.tsx";
import type { FindingRow } from "#lib/cases/schemas.ts";
import type { Step } from "#lib/corpus/trajectory.ts";
import { FindingNote } from "./finding-note.tsx";
import { readObservation } from "./observation.ts";

const FOLDED_CHARACTERS = 260;

/** What came back: status in its colour, long JSON folded. */
export function ObservationView({ step, findings }: { step: Step; findings: FindingRow[] }) {
  const { statusCode, body, hint } = readObservation(step.observation, step.statusCode);
  return (
    <div className="rounded-b-[9px] border-t border-line bg-code-ground px-3 py-2 font-mono text-code">
      <div className="flex items-start gap-3">
        {statusCode !== null && (
          <span className={`shrink-0 font-bold ${toneOf(statusCode)}`}>{statusCode}</span>
        )}
        <div className="min-w-0 flex-1">
          {"json" in body ? <FoldedJson value={body.json} /> : <FoldedText text={body.text} />}
        </div>
      </div>
      {hint && <FoldedText text={hint} isHint />}
      {findings.map((finding) => (
        <FindingNote
          key={`${finding.kind} ${finding.path} ${finding.message}`}
          finding={finding}
          className="mt-1 block font-sans"
        />
      ))}
    </div>
  );
}

function FoldedJson({ value }: { value: Parameters<typeof previewJson>[0] }) {
  const [isOpen, setIsOpen] = useState(false);
  const preview = previewJson(value, FOLDED_CHARACTERS);
  if (isOpen) {
    return (
      <>
        <JsonView value={value} />
        <Fold label="Fold" isOpen onClick={() => setIsOpen(false)} />
      </>
    );
  }
  return (
    <p className="break-words text-ink-2">
      {preview.text}
      {!preview.isWhole && (
        <Fold label={preview.left || "all of it"} isOpen={false} onClick={() => setIsOpen(true)} />
      )}
    </p>
  );
}

function FoldedText({ text, isHint = false }: { text: string; isHint?: boolean }) {
  const [isOpen, setIsOpen] = useState(false);
  const isLong = text.length > FOLDED_CHARACTERS;
  return (
    <p
      dir="auto"
      className={`break-words whitespace-pre-wrap ${isHint ? "mt-1 font-sans text-label text-ink-3" : "text-ink-2"}`}
    >
      {text === "" ? (
        <span className="text-ink-3">(empty)</span>
      ) : isLong && !isOpen ? (
        `${text.slice(0, FOLDED_CHARACTERS)}…`
      ) : (
        text
      )}
      {isLong && (
        <Fold
          label={isOpen ? "Fold" : `${text.length - FOLDED_CHARACTERS} more characters`}
          isOpen={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        />
      )}
    </p>
  );
}

function Fold({ label, isOpen, onClick }: { label: string; isOpen: boolean; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      onClick={onClick}
      className="ml-2 rounded font-sans text-label text-accent hover:underline"
    >
      {label}
    </button>
  );
}

function toneOf(statusCode: number): string {
  if (statusCode < 300) return "text-good";
  return statusCode < 500 ? "text-caution" : "text-bad";
}
