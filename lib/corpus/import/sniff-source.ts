/** What the first bytes of a file say it is. */
export type SourceKind = "empty" | "json" | "text" | "compressed" | "utf-16" | "binary";

/** Enough for a magic number, a byte-order mark and the first key. */
export const SNIFF_BYTES = 4_096;

const startsWith = (bytes: Uint8Array, ...prefix: number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte);

export const hasByteOrderMark = (bytes: Uint8Array): boolean => startsWith(bytes, 0xef, 0xbb, 0xbf);

/** A control character that no text has, or what stands for bytes that are no UTF-8. */
const isOdd = (char: string): boolean =>
  char === "\ufffd" || (char < " " && !"\t\n\v\f\r\u001b".includes(char));

/** @param bytes the first SNIFF_BYTES of the file, or all of a shorter one */
export function sniffSource(bytes: Uint8Array): SourceKind {
  if (bytes.length === 0) return "empty";
  if (
    startsWith(bytes, 0x1f, 0x8b) ||
    startsWith(bytes, 0x50, 0x4b, 3, 4) ||
    startsWith(bytes, 0x28, 0xb5, 0x2f, 0xfd)
  )
    return "compressed";
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return "utf-16";
  if (bytes.includes(0)) return "binary";
  const text = new TextDecoder("utf-8").decode(bytes, { stream: true });
  if (Array.from(text).filter(isOdd).length > text.length / 20) return "binary";
  const start = text.trimStart();
  if (start === "") return bytes.length < SNIFF_BYTES ? "empty" : "text";
  // A README may start with a badge, "[![", or a link, "[name](": no JSON does.
  return /^(\{|\[\s*([{["\]\d-]|$))/.test(start) ? "json" : "text";
}
