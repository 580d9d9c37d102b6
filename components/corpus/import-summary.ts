import { formatCount, formatCountOf } from "#components/ui/figures.ts";
import type { ImportReport } from "#lib/corpus/schemas.ts";

const kinds = [
  { key: "apis", one: "API", many: "APIs" },
  { key: "tools", one: "tool", many: "tools" },
  { key: "cases", one: "case", many: "cases" },
  { key: "evaluationItems", one: "evaluation item", many: "evaluation items" },
] as const;

export type ImportLine = {
  title: string;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
};

/** The kinds that the file holds, for the report's table. */
export function importLines(report: ImportReport): ImportLine[] {
  return kinds
    .map(({ key, many }) => ({ title: many.charAt(0).toUpperCase() + many.slice(1), ...report[key] }))
    .filter((line) => line.created + line.updated + line.unchanged + line.rejected > 0);
}

const inWords = (parts: string[]): string => parts.join(parts.length > 2 ? ", " : " and ");

/** One sentence on what the import did. */
export function importSummary(report: ImportReport): string {
  const counts = (field: "created" | "updated" | "unchanged") =>
    kinds
      .filter(({ key }) => report[key][field] > 0)
      .map(({ key, one, many }) => formatCountOf(report[key][field], one, many));
  const rejected = kinds.reduce((sum, { key }) => sum + report[key].rejected, 0);
  const tail = rejected > 0 ? ` ${formatCount(rejected)} could not be read.` : "";
  const created = counts("created");
  const updated = counts("updated");
  const done = [
    ...(created.length > 0 ? [`${inWords(created)} added`] : []),
    ...(updated.length > 0 ? [`${inWords(updated)} changed`] : []),
  ];
  if (done.length > 0) return `${done.join(", ")}.${tail}`;
  const unchanged = counts("unchanged");
  if (unchanged.length > 0) return `Nothing changed: ${inWords(unchanged)} were there already.${tail}`;
  return rejected > 0 ? `Nothing was added.${tail}` : "The file holds nothing to import.";
}
