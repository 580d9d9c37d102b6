import { AllowedButton } from "#components/ui/allowed-button.tsx";
import type { ToolDetail } from "#lib/tools/schemas.ts";

type Props = { tool: ToolDetail; onRebuild: () => void; onMend: () => void };

/** Why a tool failed, or what is odd about one that did not, and the ways on. */
export function ToolFailure({ tool, onRebuild, onMend }: Props) {
  if (tool.status !== "failed" && tool.problems.length === 0) return null;
  const isFailed = tool.status === "failed";
  return (
    <section
      aria-label={isFailed ? "Why it failed" : "Notes"}
      className={`mx-5 mt-4 rounded-card border px-4 py-3 ${isFailed ? "border-bad/40 bg-bad-soft" : "border-caution/40 bg-caution-soft"}`}
    >
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1">
          <h2 className={`font-semibold ${isFailed ? "text-bad" : "text-caution"}`}>
            {isFailed
              ? "This tool could not be built, so it cannot be used yet"
              : "Something about this tool is odd"}
          </h2>
          <ul className="mt-1 max-h-40 overflow-y-auto">
            {tool.problems.slice(0, 20).map((problem, index) => (
              <li key={index} className="break-words" dir="auto">
                {problem.at && <code className="text-ink-2">{problem.at}: </code>}
                {problem.message}
              </li>
            ))}
            {tool.problems.length > 20 && <li>and {tool.problems.length - 20} more</li>}
          </ul>
        </div>
        {isFailed && (
          <div className="flex gap-2">
            {tool.apiId && (
              <AllowedButton needs="curate" onClick={onRebuild}>
                Build again…
              </AllowedButton>
            )}
            <AllowedButton needs="curate" onClick={onMend}>
              Mend the document
            </AllowedButton>
          </div>
        )}
      </div>
    </section>
  );
}
