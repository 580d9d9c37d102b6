"use client";
import { useEffect, useState } from "react";
import type { ToolDetail } from "#lib/tools/schemas.ts";
import { editableText } from "./editable-text.ts";

export type DocumentDraft = {
  text: string;
  setText: (text: string) => void;
  /** The version that the text started from. */
  baseVersion: number;
  isChanged: boolean;
  /** Starts again from this version, with this text or its own. */
  startFrom: (tool: ToolDetail, text?: string) => void;
};

/** What one types into a tool's document; it outlives the tab it is typed in, and newer versions that arrive. */
export function useDocumentDraft(tool: ToolDetail): DocumentDraft {
  const [base, setBase] = useState(() => ({
    version: tool.version,
    text: editableText(tool.documentationText),
  }));
  const [text, setText] = useState(base.text);
  const isChanged = text !== base.text;
  const startFrom = (next: ToolDetail, own?: string) => {
    const stored = editableText(next.documentationText);
    setBase({ version: next.version, text: stored });
    setText(own ?? stored);
  };
  // A newer version takes the place of one that nobody touched; a touched one stays, and saving it tells.
  if (tool.version !== base.version && !isChanged) startFrom(tool);
  // The outside system is the browser, which asks before it leaves.
  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isChanged]);
  return { text, setText, baseVersion: base.version, isChanged, startFrom };
}
