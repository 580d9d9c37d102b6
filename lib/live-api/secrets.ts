/** What a request to a real API is authenticated with. `value` is secret. */
export type Secret = { place: "header" | "query" | "path"; name: string; value: string };

/** What stands in the place of a secret that a server sent back. */
export const HIDDEN = "[secret]";
/** Shorter ones would be found in half of all words. */
export const SECRET_LENGTH_MIN = 4;

/** A header's scheme is no secret, what follows it is: alone, and decoded. */
function partsOf(value: string): string[] {
  const credential = /^\s*(?:bearer|basic|token|apikey|key)[\s=:]+(\S.*)$/i.exec(value)?.[1]?.trim();
  if (credential === undefined) return [value];
  const decoded = /^\s*basic/i.test(value) ? Buffer.from(credential, "base64").toString("utf8") : "";
  const password = decoded.slice(decoded.indexOf(":") + 1);
  return [value, credential, decoded, password];
}

function writtenAs(value: string): string[] {
  const encoded = encodeURIComponent(value.toWellFormed());
  const json = JSON.stringify(value).slice(1, -1);
  const base64 = Buffer.from(value).toString("base64");
  return [
    value,
    encoded,
    encoded.replaceAll("%20", "+"),
    json,
    json.replaceAll("/", "\\/"),
    value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"),
    base64,
    base64.replace(/=+$/, ""),
    Buffer.from(value).toString("base64url"),
    Buffer.from(value).toString("hex"),
  ];
}

/** Every way in which a server may write the secrets, longest first. */
export function secretTexts(secrets: readonly Secret[]): string[] {
  const texts = secrets
    .flatMap(({ value }) => partsOf(value.trim()))
    .filter((part) => part.length >= SECRET_LENGTH_MIN)
    .flatMap(writtenAs);
  return [...new Set(texts)].toSorted((a, b) => b.length - a.length);
}

/** Takes every secret out of a text, however it is written. */
export function withoutSecrets(text: string, texts: readonly string[]): string {
  if (texts.length === 0) return text;
  const pattern = texts.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return text.replace(new RegExp(pattern, "gi"), HIDDEN);
}
