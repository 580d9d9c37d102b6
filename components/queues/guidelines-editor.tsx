"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/input.tsx";
import { Markdown } from "#components/ui/markdown.tsx";

type Props = { text: string; onChange: (text: string) => void };

/** Markdown, and how it will look. */
export function GuidelinesEditor({ text, onChange }: Props) {
  const [isPreview, setIsPreview] = useState(false);
  return (
    <div className="grid gap-1.5">
      {isPreview ? (
        <section
          aria-label="Guidelines as they will look"
          className="min-h-40 rounded-control border border-line px-3 py-2"
        >
          {text.trim() === "" ? (
            <p className="text-ink-2">Nothing is written yet.</p>
          ) : (
            <Markdown text={text} level={1} />
          )}
        </section>
      ) : (
        <Field
          label="Guidelines"
          hint="Markdown, shown beside each case: what makes one good, and what to reject."
        >
          {(ids) => (
            <TextArea
              {...ids}
              dir="auto"
              className="min-h-40 font-mono text-[12px]"
              maxLength={50_000}
              value={text}
              onChange={(event) => onChange(event.target.value)}
            />
          )}
        </Field>
      )}
      <div>
        <Button size="small" aria-pressed={isPreview} onClick={() => setIsPreview(!isPreview)}>
          {isPreview ? "Write" : "Preview"}
        </Button>
      </div>
    </div>
  );
}
