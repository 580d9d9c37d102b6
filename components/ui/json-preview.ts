import type { Json } from "#lib/errors/json.ts";

export type JsonPreview = { text: string; isWhole: boolean; left: string };

/**
 * One line of a value: what fits into `limit` characters, whole members only, and how much is left out in words.
 */
export function previewJson(value: Json, limit: number): JsonPreview {
  const whole = spaced(value);
  if (whole.length <= limit) return { text: whole, isWhole: true, left: "" };
  if (Array.isArray(value)) return cut(value.map(spaced), "[", "]", limit, "item");
  if (typeof value === "object" && value !== null) {
    return cut(
      Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${spaced(member)}`),
      "{",
      "}",
      limit,
      "field",
    );
  }
  return {
    text: `${whole.slice(0, limit)}…`,
    isWhole: false,
    left: `${whole.length - limit} more characters`,
  };
}

function cut(members: string[], open: string, close: string, limit: number, unit: string): JsonPreview {
  const kept: string[] = [];
  let length = 2;
  for (const member of members) {
    if (kept.length > 0 && length + member.length > limit) break;
    kept.push(member.length > limit ? `${member.slice(0, limit)}…` : member);
    length += member.length + 2;
  }
  const left = members.length - kept.length;
  const words = left === 0 ? "" : `${left} more ${unit}${left === 1 ? "" : "s"}`;
  return { text: `${open}${kept.join(", ")}${left > 0 ? ", …" : ""}${close}`, isWhole: false, left: words };
}

/** JSON in one line with a space after each comma and colon. */
function spaced(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return `{${Object.entries(value)
      .map(([name, member]) => `${JSON.stringify(name)}: ${spaced(member)}`)
      .join(", ")}}`;
  }
  return JSON.stringify(value);
}
