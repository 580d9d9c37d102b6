import type { Problem } from "#lib/errors/app-error.ts";
import { catalogueEntry, type CatalogueEntry } from "./catalogue-entry.ts";

export type MarkdownList = {
  entries: { at: string; entry: CatalogueEntry }[];
  /** Of rows that are left out; each counts as one. */
  rejected: Problem[];
  /** About rows that are kept all the same. */
  remarks: Problem[];
};

type Columns = {
  name: number;
  description: number;
  auth: number;
  https: number;
  cors: number;
  count: number;
};

/** Cells of a table row; a pipe inside of code or after a backslash is text. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let inCode = false;
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at] as string;
    if (char === "\\" && line[at + 1] === "|") {
      cell += "|";
      at += 1;
    } else if (char === "|" && !inCode) {
      cells.push(cell.trim());
      cell = "";
    } else {
      if (char === "`") inCode = !inCode && line.indexOf("`", at + 1) !== -1;
      cell += char;
    }
  }
  if (cell.trim() !== "") cells.push(cell.trim());
  if (line.trimStart().startsWith("|")) cells.shift();
  return cells;
}

const isRule = (line: string): boolean =>
  /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/.test(line) && line.includes("|");

/** The columns of a header, or null where the table is not one of APIs. */
function columnsOf(header: string[]): Columns | null {
  const words = header.map((cell) => cell.toLowerCase());
  const columns = {
    name: words.indexOf("api"),
    description: words.indexOf("description"),
    auth: words.indexOf("auth"),
    https: words.indexOf("https"),
    cors: words.indexOf("cors"),
    count: header.length,
  };
  return columns.name === -1 ? null : columns;
}

/** `[name](link)`, the link up to its closing bracket, brackets within it counted. */
function linkOf(cell: string): { name: string; link: string } | null {
  const open = cell.indexOf("](");
  if (!cell.startsWith("[") || open === -1) return null;
  let depth = 1;
  for (let at = open + 2; at < cell.length; at += 1) {
    if (cell[at] === "(") depth += 1;
    if (cell[at] === ")") depth -= 1;
    if (depth === 0) return { name: cell.slice(1, open).trim(), link: cell.slice(open + 2, at).trim() };
  }
  return null;
}

const withoutCode = (cell: string): string => cell.replaceAll("`", "").trim();

function readRow(
  cells: string[],
  columns: Columns,
  category: string,
  at: string,
): { entry: CatalogueEntry; remarks: Problem[] } | Problem {
  const linked = linkOf(cells[columns.name] ?? "");
  if (!linked || linked.name === "") {
    return { at, code: "no-link", message: "The row does not start with [name](link); it is left out." };
  }
  const cell = (index: number): string => withoutCode(index === -1 ? "" : (cells[index] ?? ""));
  const remarks: Problem[] = [];
  const surplus = cells.slice(columns.count).filter((one) => one !== "");
  if (surplus.length > 0)
    remarks.push({
      at,
      code: "extra-column",
      message: `${linked.name}: the row has ${surplus.length} column(s) more than its table; what they hold is left out.`,
    });
  if (!/^https?:\/\/[^\s]+$/i.test(linked.link))
    remarks.push({
      at,
      code: "odd-link",
      message: `${linked.name}: "${linked.link}" is not a web address; it is kept as it is.`,
    });
  if (columns.https !== -1 && !/^(yes|no|unknown)?$/i.test(cell(columns.https))) {
    remarks.push({
      at,
      code: "odd-https",
      message: `${linked.name}: HTTPS is "${cell(columns.https)}" instead of Yes or No.`,
    });
  }
  const entry = catalogueEntry({
    ...linked,
    description: cells[columns.description] ?? "",
    category,
    auth: cell(columns.auth),
    https: cell(columns.https),
    cors: cell(columns.cors) || "unknown",
  });
  return { entry, remarks };
}

/**
 * The markdown tables of the public-apis list: the heading above a table is the category of its rows.
 * Entries of shorter tables (no Auth column) come last, so that the full row of the same API counts.
 */
export function readMarkdownList(text: string): MarkdownList {
  const list: MarkdownList = { entries: [], rejected: [], remarks: [] };
  const lesser: MarkdownList["entries"] = [];
  const lines = text.split(/\r\n|\n|\r/);
  let category = "";
  let columns: Columns | null = null;
  for (const [index, line] of lines.entries()) {
    const heading = /^#{1,6}\s+(.+?)\s*#*\s*$/.exec(line)?.[1];
    if (heading !== undefined) category = heading;
    if (heading !== undefined || line.trim() === "" || !line.includes("|")) {
      columns = null;
      continue;
    }
    if (!isRule(line) && isRule(lines[index + 1] ?? "")) {
      columns = columnsOf(cellsOf(line));
      continue;
    }
    if (!columns || isRule(line)) continue;
    const row = readRow(cellsOf(line), columns, category, `line ${index + 1}`);
    if ("code" in row) {
      list.rejected.push(row);
      continue;
    }
    list.remarks.push(...row.remarks);
    (columns.auth === -1 ? lesser : list.entries).push({ at: `line ${index + 1}`, entry: row.entry });
  }
  list.entries.push(...lesser);
  return list;
}
