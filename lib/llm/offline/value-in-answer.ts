import type { Json } from "#lib/errors/json.ts";
import type { Attribute } from "#lib/llm/offline/domain.ts";
import { entityNamed } from "#lib/llm/offline/registry.ts";
import { dateIn, numberIn } from "#lib/llm/offline/spoken.ts";

const said = (text: string, values: readonly string[]): string | null =>
  values
    .toSorted((left, right) => right.length - left.length)
    .find((value) => text.toLowerCase().includes(value.toLowerCase())) ?? null;

/** What a user's answer says about an input; null where it says nothing of use. */
export function valueInAnswer(input: Attribute, answer: string): Json | null {
  const text = answer.trim();
  if (text === "" || /^(i (don't|do not) (know|have)|no idea|the user did not answer)/i.test(text))
    return null;
  if (input.isEnum) return said(text, input.values);
  if (input.kind === "date") return dateIn(text);
  if (input.kind === "time") return /\b\d{1,2}:\d{2}\b/.exec(text)?.[0] ?? null;
  if (input.type === "integer" || input.type === "number") return numberIn(text);
  if (input.type === "boolean") return !/\b(no|not)\b/i.test(text);
  const names = input.refersTo === null ? input.values : (entityNamed(input.refersTo)?.names ?? []);
  const shaped = /https?:\/\/[^\s"'<>)]+[^\s"'<>).,;?!]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(text)?.[0];
  const quoted = /["“`]([^"”`]+)["”`]/.exec(text)?.[1];
  return said(text, names) ?? shaped ?? quoted ?? plainWords(text);
}

/** "It is Lisbon, please." -> "Lisbon". */
function plainWords(text: string): string {
  const first = text.split(/(?<=\w)[.!?](?:\s|$)/)[0] ?? text;
  return first
    .replace(/^(it is|it's|that is|that would be|i mean|take|use|let's take|please use)\s+/i, "")
    .replace(/,?\s*please$/i, "")
    .trim();
}
