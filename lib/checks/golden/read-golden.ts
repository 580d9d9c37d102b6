import { isJsonObject, safeParseJson, type Json, type JsonObject } from "#lib/errors/json.ts";

/** A value that an earlier answer gives: `${kiteId from searchKites}`. `from` is null where it names no function. */
export type GoldenReference = { name: string; from: string | null };

export type GoldenCall = {
  action: string;
  actionInput: string;
  isOptional: boolean;
  /** Null where the input cannot be read: then the function alone counts. */
  args: JsonObject | null;
};

/** Key under which a reference stands in the arguments. */
const MARK = "$golden reference";
const REFERENCE = /"?\$\{([^{}"]*)\}"?/g;

/** The reference that a value of the arguments is, or null. */
export function referenceIn(value: Json): GoldenReference | null {
  const told = isJsonObject(value) ? value[MARK] : undefined;
  if (typeof told !== "string") return null;
  const [, name = told, from = null] = /^(.*?)\s+from\s+(\S+)$/.exec(told.trim()) ?? [];
  return { name: name.trim(), from };
}

function readInput(text: string): JsonObject | null {
  const plain = safeParseJson(text);
  const marked = safeParseJson(
    text.replaceAll(REFERENCE, (_, told: string) => JSON.stringify({ [MARK]: told })),
  );
  const parsed = marked.ok ? marked : plain;
  return parsed.ok && isJsonObject(parsed.value) ? parsed.value : null;
}

/** Reads a golden answer in ToolAlpaca's dialect (TOOLALPACA, data formats). Never throws; what is no call is left out. */
export function readGolden(stored: unknown): GoldenCall[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((call: unknown) => {
    if (!isJsonObject(call) || typeof call["Action"] !== "string") return [];
    const input = call["Action_Input"] ?? "{}";
    const actionInput = typeof input === "string" ? input : JSON.stringify(input);
    const optional = /^\[Optional\]\s*/i;
    return [
      {
        action: call["Action"].replace(optional, "").trim(),
        actionInput,
        isOptional: optional.test(call["Action"]),
        args: readInput(actionInput.trim() === "" ? "{}" : actionInput),
      },
    ];
  });
}
