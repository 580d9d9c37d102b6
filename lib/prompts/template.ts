import type { Problem } from "#lib/errors/app-error.ts";
import { fence, type BlockName } from "#lib/prompts/fence.ts";

/** What a template may hold at a place: `{{name}}`, or a flag for a section. */
export type Slot = {
  name: string;
  /** What stands there, for who edits the template. */
  about: string;
  /** The block that its value is fenced in; a slot without one brings text of our own code. */
  block?: BlockName;
  /** A template must show it. */
  isRequired?: boolean;
};

/** One message of a prompt's text. */
export type TemplateMessage = { role: "system" | "user" | "assistant"; content: string };

export type TemplatePart =
  | { kind: "text"; text: string }
  | { kind: "slot"; name: string }
  | { kind: "section"; name: string; isInverse: boolean; parts: TemplatePart[] };

export type ParsedTemplate = { ok: true; parts: TemplatePart[] } | { ok: false; problems: Problem[] };

const TAG = /\{\{\s*([#^/]?)\s*([A-Za-z]\w*)\s*\}\}/g;

function placeOf(text: string, index: number): string {
  const before = text.slice(0, index).split("\n");
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

/** A section's tag alone on its line takes the line with it, so that templates can be laid out. */
function endOfTag(text: string, start: number, end: number): number {
  const isAlone = (start === 0 || text[start - 1] === "\n") && text[end] === "\n";
  return isAlone ? end + 1 : end;
}

/**
 * Reads a template: `{{slot}}`, `{{#slot}}…{{/slot}}` where it has a value, `{{^slot}}…{{/slot}}` where it has none.
 * Never throws; each problem says where (`at`: line and column).
 */
export function parseTemplate(text: string, slots: readonly Slot[]): ParsedTemplate {
  const problems: Problem[] = [];
  const root: TemplatePart[] = [];
  const open: { name: string; index: number; parts: TemplatePart[] }[] = [];
  const target = (): TemplatePart[] => open.at(-1)?.parts ?? root;
  const report = (index: number, code: string, message: string): void => {
    problems.push({ at: placeOf(text, index), code, message });
  };
  let from = 0;
  const take = (to: number): void => {
    if (to > from) target().push({ kind: "text", text: text.slice(from, to) });
  };
  for (const match of text.matchAll(TAG)) {
    const [tag, mark, name = ""] = match;
    take(match.index);
    const end = match.index + tag.length;
    from = mark === "" ? end : endOfTag(text, match.index, end);
    if (!slots.some((slot) => slot.name === name)) {
      report(match.index, "unknown-slot", `There is no slot "${name}".`);
    } else if (mark === "") target().push({ kind: "slot", name });
    else if (mark === "/") {
      if (open.at(-1)?.name === name) open.pop();
      else report(match.index, "stray-end", `{{/${name}}} ends nothing that is open here.`);
    } else {
      const parts: TemplatePart[] = [];
      target().push({ kind: "section", name, isInverse: mark === "^", parts });
      open.push({ name, index: match.index, parts });
    }
  }
  take(text.length);
  for (const { name, index } of open)
    report(index, "open-section", `The section of "${name}" is never ended: {{/${name}}} is missing.`);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, parts: root };
}

/** The slots that a template shows, sections looked into; a section alone shows nothing. */
export function shownSlots(parts: readonly TemplatePart[]): string[] {
  return parts.flatMap((part) =>
    part.kind === "slot" ? [part.name] : part.kind === "section" ? shownSlots(part.parts) : [],
  );
}

/** A template with its values; what is missing is empty. A value is never read as a template. */
export function renderTemplate(
  parts: readonly TemplatePart[],
  values: Readonly<Record<string, string>>,
  slots: readonly Slot[],
): string {
  const shown = (part: TemplatePart): string => {
    if (part.kind === "text") return part.text;
    const value = values[part.name] ?? "";
    if (part.kind === "section")
      return (value !== "") !== part.isInverse ? renderTemplate(part.parts, values, slots) : "";
    const block = slots.find(({ name }) => name === part.name)?.block;
    return block === undefined ? value : fence(block, value);
  };
  return parts.map(shown).join("");
}
