"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FileUp } from "lucide-react";
import { useState, type DragEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { ImportFormat } from "#lib/corpus/schemas.ts";
import { ImportFailure } from "./import-failure.tsx";
import { ImportReportView } from "./import-report.tsx";
import { importFileMutation } from "./queries.ts";

const formats: { value: ImportFormat; label: string }[] = [
  { value: "auto", label: "Find out from the file" },
  { value: "public-apis-json", label: "public-apis list, JSON" },
  { value: "public-apis-markdown", label: "public-apis list, Markdown" },
  { value: "toolalpaca", label: "ToolAlpaca JSON" },
  { value: "openapi", label: "OpenAPI document" },
];

type Props = { open: boolean; onOpenChange: (open: boolean) => void };

/** Takes a file in and says what became of each part of it. */
export function ImportDialog({ open, onOpenChange }: Props) {
  const [format, setFormat] = useState<ImportFormat>("auto");
  const importing = useMutation(importFileMutation(useQueryClient()));
  const change = (isOpen: boolean) => {
    if (!isOpen) importing.reset();
    onOpenChange(isOpen);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title="Import"
      description="A list of APIs, tools with or without their cases, or an OpenAPI document. A file taken in twice changes nothing."
      footer={
        importing.data ? (
          <>
            <Button onClick={() => importing.reset()}>Import another</Button>
            <Button variant="primary" onClick={() => change(false)}>
              Done
            </Button>
          </>
        ) : undefined
      }
    >
      {importing.data ? (
        <ImportReportView report={importing.data} />
      ) : (
        <div className="grid gap-4">
          {importing.error && <ImportFailure error={importing.error} />}
          <FileDrop
            isBusy={importing.isPending}
            fileName={importing.variables?.file.name ?? ""}
            onFile={(file) => importing.mutate({ file, format })}
          />
          <Field label="Format">
            {(ids) => (
              <Select
                {...ids}
                value={format}
                onValueChange={(value) => setFormat(ImportFormat.parse(value))}
                options={formats}
              />
            )}
          </Field>
        </div>
      )}
    </Dialog>
  );
}

function FileDrop({
  isBusy,
  fileName,
  onFile,
}: {
  isBusy: boolean;
  fileName: string;
  onFile: (file: File) => void;
}) {
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !isBusy) onFile(file);
  };
  return (
    <label
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={classNames(
        "grid justify-items-center gap-1 rounded-card border border-dashed border-control px-4 py-10 text-center has-focus-visible:outline-2 has-focus-visible:outline-accent",
        isOver && "border-accent bg-accent-soft",
        isBusy && "cursor-progress",
      )}
    >
      <FileUp
        aria-hidden="true"
        className={classNames("size-5 text-ink-3", isBusy && "animate-pulse-soft")}
      />
      {isBusy ? (
        <span role="status">
          Reading <span dir="auto">{fileName}</span>…
        </span>
      ) : (
        <>
          <span className="font-medium">Drop a file here, or choose one</span>
          <span className="text-ink-2">JSON, JSON lines, YAML or Markdown</span>
        </>
      )}
      <input
        type="file"
        className="sr-only"
        disabled={isBusy}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // Emptied, so that choosing the same file again is a change too.
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
