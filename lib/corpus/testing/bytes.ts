/** A text or value as a file that arrives in pieces. */
export async function* bytesOf(content: unknown, pieceBytes = 65_536): AsyncGenerator<Uint8Array> {
  const bytes =
    content instanceof Uint8Array
      ? content
      : Buffer.from(typeof content === "string" ? content : JSON.stringify(content));
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}
