import { formatCount, formatCountOf } from "#components/ui/figures.ts";
import type { ImportReport } from "#lib/corpus/schemas.ts";
import { importLines, importSummary } from "./import-summary.ts";

const SHOWN_PROBLEMS = 200;

const formatTitles: Record<string, string> = {
  "public-apis-json": "public-apis list (JSON)",
  "public-apis-markdown": "public-apis list (Markdown)",
  toolalpaca: "ToolAlpaca JSON",
  openapi: "OpenAPI document",
};

export function ImportReportView({ report }: { report: ImportReport }) {
  const lines = importLines(report);
  return (
    <div className="grid gap-4">
      <div role="status">
        <p className="font-medium">{importSummary(report)}</p>
        <p className="text-ink-2">
          <span dir="auto">{report.fileName}</span>, read as {formatTitles[report.format] ?? report.format}
        </p>
      </div>
      {lines.length > 0 && (
        <table className="w-full">
          <thead className="text-left text-label text-ink-3">
            <tr>
              <th className="py-1 font-medium">Kind</th>
              {["Created", "Changed", "Unchanged", "Rejected"].map((title) => (
                <th key={title} className="py-1 text-right font-medium">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.title} className="border-t border-soft">
                <th scope="row" className="py-1.5 text-left font-normal">
                  {line.title}
                </th>
                <td className="text-right">{formatCount(line.created)}</td>
                <td className="text-right">{formatCount(line.updated)}</td>
                <td className="text-right text-ink-2">{formatCount(line.unchanged)}</td>
                <td className={`text-right ${line.rejected > 0 ? "font-medium text-bad" : "text-ink-2"}`}>
                  {formatCount(line.rejected)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {report.problems.length > 0 && <ProblemList problems={report.problems} />}
    </div>
  );
}

function ProblemList({ problems }: { problems: ImportReport["problems"] }) {
  const more = problems.length - SHOWN_PROBLEMS;
  return (
    <section aria-label="Problems">
      <h3 className="mb-1 text-label font-semibold text-ink-2">
        {formatCountOf(problems.length, "problem")}, the rest of the file is kept
      </h3>
      <ul
        tabIndex={0}
        aria-label="List of problems"
        className="max-h-64 overflow-y-auto rounded-control border border-line"
      >
        {problems.slice(0, SHOWN_PROBLEMS).map((problem, index) => (
          <li
            key={index}
            className="grid grid-cols-[minmax(80px,30%)_1fr] gap-3 border-b border-soft px-3 py-1.5 last:border-0"
          >
            <code className="break-all text-ink-2">{problem.at || "file"}</code>
            <span className="min-w-0 break-words" dir="auto">
              {problem.message}
            </span>
          </li>
        ))}
        {more > 0 && <li className="px-3 py-1.5 text-ink-2">and {formatCount(more)} more</li>}
      </ul>
    </section>
  );
}
