"use client";
import { useState } from "react";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Tag } from "#lib/bulk/schemas.ts";
import { BulkDialog } from "./bulk-dialog.tsx";
import type { Chosen } from "./queries.ts";

type Props = { known: string[]; chosen: Chosen; onClose: () => void; onDone: () => void };

const tagsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(",")
      .map((word) => word.trim())
      .filter((word) => word !== ""),
  ),
];

/** Tags put on many cases, or taken off. @param known tags that are there, to choose from */
export function TagDialog({ known, ...rest }: Props) {
  const [texts, setTexts] = useState({ add: "", remove: "" });
  const add = tagsOf(texts.add);
  const remove = tagsOf(texts.remove);
  const wrong = [...add, ...remove].find((tag) => !Tag.safeParse(tag).success);
  const isComplete = add.length + remove.length > 0 && wrong === undefined;
  const field = (key: "add" | "remove", label: string) => (
    <Field
      label={label}
      hint="Several are parted by commas."
      error={
        wrong !== undefined && (key === "add" ? add : remove).includes(wrong)
          ? `"${wrong}" cannot be a tag: 1 to 40 letters, and not "none".`
          : undefined
      }
    >
      {(ids) => (
        <Input
          {...ids}
          list="known-tags"
          value={texts[key]}
          onChange={(event) => setTexts({ ...texts, [key]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <BulkDialog
      verb="Tag"
      variant="primary"
      kind="tag"
      change={isComplete ? { kind: "tag", add, remove } : null}
      {...rest}
    >
      {field("add", "Put on")}
      {field("remove", "Take off")}
      <datalist id="known-tags">
        {known.map((tag) => (
          <option key={tag} value={tag}>
            {tag}
          </option>
        ))}
      </datalist>
    </BulkDialog>
  );
}
