import { isJsonObject, safeParseJson, type Json } from "#lib/errors/json.ts";
import type { FindingRow } from "#lib/cases/schemas.ts";
import type { ArgumentSource, ValueSource } from "#lib/checks/schemas.ts";
import type { FunctionParameter } from "#lib/openapi/tool-function.ts";

export type ArgumentRow = {
  name: string;
  /** Undefined where the call lacks it and a finding says so. */
  value: Json | undefined;
  parameter: FunctionParameter | null;
  findings: FindingRow[];
  /** Where its values were said, each place once. */
  sources: ValueSource[];
};
/** The arguments one by one; or the text as it is, where it is no JSON object. */
export type Arguments =
  | { rows: ArgumentRow[]; raw: null; others: FindingRow[] }
  | { rows: []; raw: string; others: FindingRow[] };

/** "$.user.id", "$['user']", "/user/id", "user[0]": the name that a path starts with; null for the whole. */
export function topOfPath(path: string | null): string | null {
  if (path === null) return null;
  const quoted = /^\$?\[["'](.*?)["']\]/.exec(path);
  if (quoted) return quoted[1] ?? null;
  const name = path
    .replace(/^\$\.?/, "")
    .replace(/^\//, "")
    .split(/[./[]/)[0];
  return name ? name.replaceAll("~1", "/").replaceAll("~0", "~") : null;
}

/** @param findings those of this step that are about its input; @param sources those of this step */
export function argumentRows(
  inputText: string,
  parameters: readonly FunctionParameter[],
  findings: readonly FindingRow[],
  sources: readonly ArgumentSource[] = [],
): Arguments {
  const parsed = safeParseJson(inputText);
  if (!parsed.ok || !isJsonObject(parsed.value)) return { rows: [], raw: inputText, others: [...findings] };
  const given = parsed.value;
  const rows = Object.entries(given).map(([name, value]): ArgumentRow => ({
    name,
    value,
    parameter: parameterOf(parameters, name),
    findings: [],
    sources: sourcesOf(sources, name),
  }));
  const others: FindingRow[] = [];
  for (const finding of findings) {
    const name = topOfPath(finding.path);
    const row = rows.find((one) => one.name === name);
    if (row) row.findings.push(finding);
    else if (name !== null)
      rows.push({
        name,
        value: undefined,
        parameter: parameterOf(parameters, name),
        findings: [finding],
        sources: [],
      });
    else others.push(finding);
  }
  return { rows, raw: null, others };
}

function parameterOf(parameters: readonly FunctionParameter[], name: string): FunctionParameter | null {
  return parameters.find((parameter) => parameter.name === name) ?? null;
}

function sourcesOf(sources: readonly ArgumentSource[], name: string): ValueSource[] {
  const all = sources.filter(({ path }) => topOfPath(path) === name).map(({ source }) => source);
  const keyOf = (source: ValueSource): string =>
    source.kind === "user"
      ? `user ${source.turn}`
      : source.kind === "observation"
        ? `step ${source.step}`
        : source.kind;
  return all.filter((source, at) => all.findIndex((one) => keyOf(one) === keyOf(source)) === at);
}
