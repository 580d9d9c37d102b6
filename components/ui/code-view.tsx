"use client";
import { useState } from "react";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { CopyButton } from "./copy-button.tsx";

const SHOWN_CHARACTERS = 4_000;

/** Text as text, in a monospaced face, wrapped; long ones fold. */
export function CodeView({ text, label, className }: { text: string; label: string; className?: string }) {
  const [isWhole, setIsWhole] = useState(false);
  const isLong = text.length > SHOWN_CHARACTERS;
  return (
    <div className={classNames("relative rounded-[9px] bg-code-ground", className)}>
      <pre
        role="region"
        tabIndex={0}
        aria-label={label}
        dir="auto"
        className="max-h-[60vh] overflow-auto px-3 py-2.5 pr-10 break-words whitespace-pre-wrap"
      >
        {isLong && !isWhole ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text}
      </pre>
      <div className="absolute top-1 right-1">
        <CopyButton text={text} label={`Copy ${label}`} />
      </div>
      {isLong && (
        <Button variant="quiet" size="small" className="m-1" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? "Show less" : `Show all ${text.length.toLocaleString("en-US")} characters`}
        </Button>
      )}
    </div>
  );
}
