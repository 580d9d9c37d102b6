import { isJsonObject, safeParseJson } from "#lib/errors/json.ts";
import { remembered } from "#lib/llm/offline/remembered.ts";

/** A run of many tools asks about each of them many times. */
const KNOWN_MAX = 500;

export type DocumentedParameter = {
  name: string;
  required: boolean;
  /** "string", "integer", "array", "object" and so on; "string" where the text tells none. */
  type: string;
  accepted: readonly string[];
  description: string;
};

export type DocumentedFunction = {
  name: string;
  summary: string;
  parameters: readonly DocumentedParameter[];
  /** Output, format and structure, as they stand, with the components it refers to. */
  output: string;
};

const HEAD = /^([A-Za-z_][\w.-]*): (.*)\nParameters: (.*)$/gm;

/** Reads the documentation text of a tool back into its functions. What does not look like one is passed over. */
export const readDocumentation = remembered(functionsIn, KNOWN_MAX);

function functionsIn(text: string): readonly DocumentedFunction[] {
  const heads = [...text.matchAll(HEAD)];
  const components = new Map(
    [...text.matchAll(/^#([\w.-]+): (.*)$/gm)].map((match) => [match[1] ?? "", match[2] ?? ""]),
  );
  return heads.map((head, index) => {
    const begin = (head.index ?? 0) + head[0].length;
    const end = heads[index + 1]?.index ?? text.length;
    const output = text
      .slice(begin, end)
      .replace(/^#[\w.-]+: .*$/gm, "")
      .replace(/#([\w.-]+)/g, (all, name: string) => components.get(name) ?? all);
    return { name: head[1] ?? "", summary: head[2] ?? "", parameters: parametersOf(head[3] ?? ""), output };
  });
}

function parametersOf(text: string): DocumentedParameter[] {
  const parsed = safeParseJson(text);
  if (!parsed.ok || !isJsonObject(parsed.value)) return [];
  return Object.entries(parsed.value).map(([name, told]) =>
    parameterOf(name, typeof told === "string" ? told : ""),
  );
}

function parameterOf(name: string, told: string): DocumentedParameter {
  const required = /^required\b/i.test(told);
  const rest = told.replace(/^required\.?\s*/i, "");
  const type = /^(string|integer|number|boolean|array|object)/i.exec(rest)?.[1]?.toLowerCase() ?? "string";
  const accepted = /One of: \[([^\]]*)\]/.exec(rest)?.[1];
  const description = rest
    .replace(/^[A-Za-z]+(?:[[{][^\]}]*[\]}])*\.?\s*/, "")
    .replace(/One of: \[[^\]]*\]\.?\s*/, "")
    .trim();
  return {
    name,
    required,
    type,
    accepted: accepted === undefined ? [] : accepted.split(",").map((value) => value.trim()),
    description,
  };
}
