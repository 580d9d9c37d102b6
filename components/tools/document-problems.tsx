import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { formatCountOf } from "#components/ui/figures.ts";
import type { DocumentReport } from "#lib/tools/schemas.ts";

const SHOWN_PROBLEMS = 200;

type Props = {
  report: DocumentReport | undefined;
  isChecking: boolean;
  error: Error | null;
  onJump: (line: number) => void;
};

/** What is wrong with the document; a line is a place to go to. */
export function DocumentProblems({ report, isChecking, error, onJump }: Props) {
  const problems = report?.problems ?? [];
  return (
    <Card
      title="Checks"
      aside={isChecking ? "checking…" : undefined}
      className="flex max-h-full min-h-0 flex-col self-start overflow-hidden max-lg:max-h-72"
    >
      <p role="status" className="mb-2 flex flex-wrap items-center gap-2">
        {error && <span className="text-bad">It could not be checked: {error.message}</span>}
        {!error && report?.valid && <Badge tone="good">can be used</Badge>}
        {!error && report && !report.valid && (
          <Badge tone="bad">{formatCountOf(problems.length, "problem")}</Badge>
        )}
        {!error && report && (
          <span className="text-ink-2">{formatCountOf(report.functions.length, "function")} found</span>
        )}
        {!error && !report && <span className="text-ink-2">Checking the document…</span>}
      </p>
      {problems.length > 0 && (
        <ul aria-label="Problems" className="-mx-2 min-h-0 overflow-y-auto">
          {problems.slice(0, SHOWN_PROBLEMS).map((problem, index) => (
            <li key={index} className="border-b border-soft last:border-0">
              <ProblemItem problem={problem} onJump={onJump} />
            </li>
          ))}
          {problems.length > SHOWN_PROBLEMS && (
            <li className="px-2 py-1.5 text-ink-2">and {problems.length - SHOWN_PROBLEMS} more</li>
          )}
        </ul>
      )}
    </Card>
  );
}

function ProblemItem({
  problem,
  onJump,
}: {
  problem: DocumentReport["problems"][number];
  onJump: (line: number) => void;
}) {
  const { line } = problem;
  // A text that cannot be parsed has lines only.
  const place = problem.at.startsWith("line ") ? "" : problem.at;
  const text = (
    <>
      <span className="block text-label text-ink-2">
        {line !== null && `Line ${line}`}
        {place && line !== null && " · "}
        {place && <code className="break-all">{place}</code>}
      </span>
      <span className="block break-words">{problem.message}</span>
    </>
  );
  if (line === null) return <div className="px-2 py-1.5">{text}</div>;
  return (
    <button
      type="button"
      onClick={() => onJump(line)}
      className="block w-full rounded px-2 py-1.5 text-left hover:bg-soft"
    >
      {text}
    </button>
  );
}
