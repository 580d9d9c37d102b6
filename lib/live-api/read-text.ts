const textual =
  /^text\/|[/+](?:json|xml|yaml)$|\/(?:x-www-form-urlencoded|javascript|x-ndjson|graphql|x-yaml|csv)$/;

/**
 * The text of an answer; an image, a sound or another binary becomes a note that says what was there.
 * @param isCut the bytes are not all there
 */
export function readText(bytes: Uint8Array, contentType: string, isCut: boolean): string {
  const mediaType = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1] ?? "utf-8";
  const isText = mediaType === "" ? looksLikeText(bytes, isCut) : textual.test(mediaType);
  if (isText) return decoder(charset).decode(bytes);
  const what = mediaType === "" ? "binary data" : mediaType;
  return JSON.stringify({
    note: `The answer is ${what}, ${isCut ? "more than " : ""}${bytes.length} bytes; it is not shown.`,
  });
}

function decoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

function looksLikeText(bytes: Uint8Array, isCut: boolean): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: isCut });
    return true;
  } catch {
    return false;
  }
}
