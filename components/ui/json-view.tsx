"use client";
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import type { Json } from "#lib/errors/json.ts";
import { Button } from "./button.tsx";
import { previewJson } from "./json-preview.ts";

const FOLDED_CHARACTERS = 72;
const MEMBERS_AT_ONCE = 50;

/** A JSON value as a tree that folds; every text in it is shown as text. @param openDepth levels that start open */
export function JsonView({ value, openDepth = 2 }: { value: Json; openDepth?: number }) {
  return (
    <div dir="ltr" className="font-mono text-code break-words">
      <Node name={null} value={value} openDepth={openDepth} />
    </div>
  );
}

function Node({ name, value, openDepth }: { name: string | null; value: Json; openDepth: number }) {
  const isFoldable = typeof value === "object" && value !== null && Object.keys(value).length > 0;
  const [isOpen, setIsOpen] = useState(openDepth > 0);
  if (!isFoldable) {
    return (
      <div className="pl-4">
        <Name name={name} />
        <Leaf value={value} />
      </div>
    );
  }
  return (
    <div>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className="flex max-w-full items-start rounded text-left"
      >
        <ChevronRight
          aria-hidden="true"
          className={`mt-0.5 size-4 shrink-0 text-ink-3 ${isOpen ? "rotate-90" : ""}`}
        />
        <span className="min-w-0">
          <Name name={name} />
          <span className="text-ink-3">
            {isOpen ? sizeOf(value) : previewJson(value, FOLDED_CHARACTERS).text}
          </span>
        </span>
      </button>
      {isOpen && (
        <div className="ml-[7px] border-l border-line pl-2">
          <Members value={value} openDepth={openDepth - 1} />
        </div>
      )}
    </div>
  );
}

function Members({ value, openDepth }: { value: Json[] | { [key: string]: Json }; openDepth: number }) {
  const [shown, setShown] = useState(MEMBERS_AT_ONCE);
  const members = Object.entries(value);
  const left = members.length - shown;
  return (
    <>
      {members.slice(0, shown).map(([name, member]) => (
        <Node key={name} name={name} value={member} openDepth={openDepth} />
      ))}
      {left > 0 && (
        <Button variant="quiet" size="small" onClick={() => setShown(shown + MEMBERS_AT_ONCE * 4)}>
          {left} more
        </Button>
      )}
    </>
  );
}

function Name({ name }: { name: string | null }) {
  return name === null ? null : <span className="text-ink-2">{name}: </span>;
}

function Leaf({ value }: { value: Json }) {
  if (typeof value === "string") {
    return (
      <span dir="auto" className="whitespace-pre-wrap text-ink">
        {JSON.stringify(value)}
      </span>
    );
  }
  return <span className="text-tool">{JSON.stringify(value)}</span>;
}

function sizeOf(value: Json): string {
  if (Array.isArray(value)) return `${value.length} ${value.length === 1 ? "item" : "items"}`;
  const size = typeof value === "object" && value !== null ? Object.keys(value).length : 0;
  return `${size} ${size === 1 ? "field" : "fields"}`;
}
