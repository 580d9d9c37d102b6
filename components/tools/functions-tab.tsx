"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { formatCount } from "#components/ui/figures.ts";
import type { ToolDetail } from "#lib/tools/schemas.ts";
import { FunctionCard } from "./function-card.tsx";

/** A document of thousands of operations must not stall the page. */
const SHOWN_AT_ONCE = 50;

export function FunctionsTab({ tool }: { tool: ToolDetail }) {
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const hidden = tool.functions.length - shown;
  return (
    <div className="mx-auto grid max-w-[1000px] gap-4">
      {(tool.introduction || tool.description) && (
        <section aria-label="Introduction">
          <p className="max-w-[78ch] break-words whitespace-pre-wrap" dir="auto">
            {tool.introduction || tool.description}
          </p>
        </section>
      )}
      {tool.functions.length === 0 ? (
        <EmptyState title={tool.status === "building" ? "Being built" : "No functions"}>
          {tool.status === "building"
            ? "They appear here as soon as the document is done."
            : "The document names none that can be called."}
        </EmptyState>
      ) : (
        tool.functions
          .slice(0, shown)
          .map((fn) => <FunctionCard key={`${fn.method} ${fn.path} ${fn.name}`} fn={fn} />)
      )}
      {hidden > 0 && (
        <Button className="justify-self-center" onClick={() => setShown(shown + 4 * SHOWN_AT_ONCE)}>
          Show more: {formatCount(hidden)} functions are left
        </Button>
      )}
    </div>
  );
}
