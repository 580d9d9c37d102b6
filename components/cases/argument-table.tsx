"use client";
import { useState } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { previewJson } from "#components/ui/json-preview.ts";
import { JsonView } from "#components/ui/json-view.tsx";
import type { ValueSource } from "#lib/checks/schemas.ts";
import type { ArgumentRow } from "./argument-rows.ts";
import { FindingNote } from "./finding-note.tsx";

const SHOWN_CHARACTERS = 240;

type Props = {
  rows: ArgumentRow[];
  onStep: (step: number) => void;
};

/** Each argument in a row of its own: its value, what is wrong with it, or where it came from. */
export function ArgumentTable({ rows, onStep }: Props) {
  return (
    <table className="w-full font-mono text-code">
      <caption className="sr-only">Arguments</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name} className="align-top">
            <th
              scope="row"
              className="w-[118px] max-w-[40%] py-[3px] pr-3 text-left font-normal break-words text-ink-2 max-sm:w-auto"
              title={row.parameter?.description}
            >
              {row.name}
            </th>
            <td className="min-w-0 py-[3px]">
              <div className="flex flex-wrap items-baseline gap-x-4">
                <Value row={row} />
                <span className="ml-auto max-w-full text-right font-sans">
                  {row.findings.length > 0 ? (
                    row.findings.map((finding) => (
                      <FindingNote
                        key={`${finding.kind} ${finding.message}`}
                        finding={finding}
                        className="block"
                      />
                    ))
                  ) : (
                    <From sources={row.sources} onStep={onStep} />
                  )}
                </span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ row }: { row: ArgumentRow }) {
  const [isOpen, setIsOpen] = useState(false);
  const isWrong = row.findings.some((finding) => finding.severity !== "note");
  const mark =
    isWrong &&
    (row.findings.some((finding) => finding.severity === "error")
      ? "bg-bad-soft text-bad"
      : "bg-caution-soft text-caution");
  if (row.value === undefined) return <span className={classNames("rounded px-1", mark)}>not given</span>;
  const preview = previewJson(row.value, SHOWN_CHARACTERS);
  if (isOpen) return <JsonView value={row.value} />;
  return (
    <span
      dir="auto"
      className={classNames(
        "min-w-0 rounded break-words whitespace-pre-wrap",
        isWrong ? "-mx-1 px-1" : "",
        mark,
      )}
    >
      {preview.text}
      {!preview.isWhole && (
        <button
          type="button"
          onClick={() => setIsOpen(true)}
          className="ml-2 rounded font-sans text-label text-accent hover:underline"
        >
          {preview.left || "all of it"}
        </button>
      )}
    </span>
  );
}

const SHOWN_SOURCES = 3;

/** Where the value was said before; of a structure, where its parts were. */
function From({ sources, onStep }: { sources: ValueSource[]; onStep: (step: number) => void }) {
  if (sources.length === 0) return null;
  return (
    <span className="text-label text-ink-3">
      {sources.slice(0, SHOWN_SOURCES).map((source, at) => (
        <span key={JSON.stringify(source)}>
          {at > 0 && ", "}
          <OneSource source={source} onStep={onStep} />
        </span>
      ))}
      {sources.length > SHOWN_SOURCES && " …"}
    </span>
  );
}

function OneSource({ source, onStep }: { source: ValueSource; onStep: (step: number) => void }) {
  if (source.kind === "user") return <>from user, turn {source.turn}</>;
  if (source.kind === "default") return <>default</>;
  if (source.kind === "enum") return <>accepted value</>;
  if (source.kind === "invented") return <span className="text-caution">said nowhere</span>;
  return (
    <>
      from{" "}
      <button
        type="button"
        title={source.path ?? undefined}
        onClick={() => onStep(source.step)}
        className="rounded underline decoration-dotted underline-offset-2 hover:text-ink"
      >
        step {source.step + 1}
      </button>
      {source.path !== null && <code className="ml-1 break-all">{source.path}</code>}
    </>
  );
}
