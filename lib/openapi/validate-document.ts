import { Validator } from "@seriousme/openapi-schema-validator";
import type { Problem } from "#lib/errors/app-error.ts";
import { isJsonObject, type Json } from "#lib/errors/json.ts";
import { documentRules } from "./document-rules.ts";
import { isDeeperThan } from "./json-type.ts";
import { ownValue, textOf } from "./read-json.ts";

const PROBLEMS_MAX = 100;
const DEPTH_MAX = 250;

// Compiling OpenAPI's own schemas takes a good part of a second: once per process.
let shared: Validator | undefined;
const validator = (): Validator => (shared ??= new Validator({ allErrors: true, logger: false }));

type Fault = { instancePath?: string; keyword?: string; message?: string; params?: Record<string, unknown> };

/** What follows from another fault and only repeats it, or says no more than "one of these did not fit". */
const echoes = new Set(["oneOf", "anyOf", "if", "not", "dependentSchemas", "unevaluatedProperties"]);

function messageOf({ keyword, message, params }: Fault): string {
  if (keyword === "additionalProperties")
    return `"${String(params?.["additionalProperty"])}" does not belong here.`;
  if (keyword === "unevaluatedProperties")
    return `"${String(params?.["unevaluatedProperty"])}" does not belong here.`;
  if (keyword === "required") return `"${String(params?.["missingProperty"])}" is missing.`;
  if (keyword === "enum") return `Must be one of ${JSON.stringify(params?.["allowedValues"])}.`;
  return `It ${message ?? "is not valid"}.`;
}

/**
 * The faults that say something: of alternatives none of which fits, those further in rather than what
 * each alternative misses at the place itself. Values that alternatives allow are told together.
 */
function tellingFaults(faults: Fault[]): Fault[] {
  const echoed = new Set(
    faults.filter((fault) => echoes.has(fault.keyword ?? "")).map((fault) => fault.instancePath ?? ""),
  );
  const telling = faults.filter((fault) => !echoes.has(fault.keyword ?? ""));
  const inner = new Set(telling.flatMap((fault) => placesAround(fault.instancePath ?? "")));
  const isNoise = ({ keyword, instancePath = "", params }: Fault): boolean =>
    keyword === "required" &&
    echoed.has(instancePath) &&
    (params?.["missingProperty"] === "$ref" || inner.has(instancePath));
  const wanted = telling.filter((fault) => !isNoise(fault));
  const enums = Map.groupBy(
    wanted.filter(({ keyword }) => keyword === "enum"),
    (fault) => fault.instancePath,
  );
  const merged = [...enums].map(([instancePath = "", group]): Fault => {
    const allowedValues = [...new Set(group.flatMap((fault) => fault.params?.["allowedValues"]))];
    return { instancePath, keyword: "enum", params: { allowedValues } };
  });
  const told = [...wanted.filter(({ keyword }) => keyword !== "enum"), ...merged];
  return told.length > 0 ? told : faults;
}

/** "/a", "" of "/a/b". */
const placesAround = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((_, index, keys) =>
      keys
        .slice(0, index)
        .map((key) => `/${key}`)
        .join(""),
    );

function problemsOfFaults(faults: Fault[]): Problem[] {
  const problems = tellingFaults(faults).map((fault) => ({
    at: fault.instancePath ?? "",
    code: `openapi-${fault.keyword ?? "invalid"}`,
    message: messageOf(fault),
  }));
  return [...new Map(problems.map((problem) => [`${problem.at} ${problem.message}`, problem])).values()];
}

async function standardProblems(document: Json): Promise<Problem[]> {
  try {
    const result = await validator().validate(document as Record<string, unknown>);
    if (result.valid) return [];
    if (Array.isArray(result.errors)) return problemsOfFaults(result.errors as Fault[]);
    return [
      {
        at: "",
        code: "openapi-invalid",
        message: result.errors ?? "The document is not valid OpenAPI.",
      },
    ];
  } catch (error) {
    return [
      { at: "", code: "openapi-invalid", message: error instanceof Error ? error.message : String(error) },
    ];
  }
}

/**
 * Everything that keeps a document from being a tool: OpenAPI 3.0 or 3.1 itself, then Paddock's own rules.
 * Empty where there is nothing. Never throws; `at` is a JSON pointer; the first 100 are told.
 */
export async function validateDocument(document: Json): Promise<Problem[]> {
  if (!isJsonObject(document))
    return [
      {
        at: "",
        code: "not-an-object",
        message: "An OpenAPI document is an object with `openapi`, `info` and `paths`.",
      },
    ];
  if (isDeeperThan(document, DEPTH_MAX))
    return [
      { at: "", code: "too-deep", message: `The document is nested more than ${DEPTH_MAX} levels deep.` },
    ];
  if (ownValue(document, "swagger") !== undefined) {
    return [
      {
        at: "/swagger",
        code: "swagger-2",
        message: "This is Swagger 2.0. Convert it to OpenAPI 3 first (editor.swagger.io does).",
      },
    ];
  }
  const version = textOf(ownValue(document, "openapi"));
  if (!/^3\.[01]\.\d+/.test(version)) {
    return [
      {
        at: "/openapi",
        code: "openapi-version",
        message: 'Say which OpenAPI it is: "openapi": "3.0.3" or "3.1.0".',
      },
    ];
  }
  return [...(await standardProblems(document)), ...documentRules(document)].slice(0, PROBLEMS_MAX);
}
