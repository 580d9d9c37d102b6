"use client";
import { MergeView } from "@codemirror/merge";
import { useEffect, useRef } from "react";
import { editorExtensions } from "./editor-extensions.ts";

type Props = { theirs: string; mine: string };

/** Two documents side by side, with what differs; to read, not to write. */
export default function DocumentComparison({ theirs, mine }: Props) {
  const host = useRef<HTMLDivElement>(null);
  // The outside system is the editor.
  useEffect(() => {
    if (!host.current) return;
    const side = (doc: string, label: string) => ({
      doc,
      extensions: editorExtensions({ text: doc, label, isReadOnly: true }),
    });
    const view = new MergeView({
      parent: host.current,
      a: side(theirs, "The document as it is stored now"),
      b: side(mine, "Your document"),
      collapseUnchanged: { margin: 3, minSize: 6 },
    });
    return () => view.destroy();
  }, [theirs, mine]);
  return <div ref={host} className="max-h-[50vh] overflow-auto rounded-control border border-line" />;
}
