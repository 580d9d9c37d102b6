import { EmptyState } from "#components/ui/empty-state.tsx";
import type { ToolDetail } from "#lib/tools/schemas.ts";
import { FunctionCard } from "./function-card.tsx";

export function FunctionsTab({ tool }: { tool: ToolDetail }) {
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
        tool.functions.map((fn) => <FunctionCard key={`${fn.method} ${fn.path} ${fn.name}`} fn={fn} />)
      )}
    </div>
  );
}
