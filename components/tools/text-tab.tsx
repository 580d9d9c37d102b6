import { CodeView } from "#components/ui/code-view.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { ToolDetail } from "#lib/tools/schemas.ts";

/** The documentation in words that the assistant and the user agent are given. */
export function TextTab({ tool }: { tool: ToolDetail }) {
  if (!tool.nlDocumentation)
    return (
      <EmptyState title="Nothing yet">This text is made from the document, once that can be used.</EmptyState>
    );
  return (
    <div className="mx-auto grid max-w-[1000px] gap-4">
      <CodeView text={tool.nlDocumentation} label="documentation in words" />
      {tool.functionsText && (
        <details>
          <summary className="w-fit text-ink-2 hover:text-ink">
            Functions as the builder first wrote them
          </summary>
          <CodeView text={tool.functionsText} label="functions as first written" className="mt-2" />
        </details>
      )}
    </div>
  );
}
