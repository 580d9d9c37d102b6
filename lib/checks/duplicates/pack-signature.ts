const BYTES = 4;

/** A signature as it is stored: 32-bit numbers, most significant byte first. */
export function packSignature(signature: readonly number[]): Buffer {
  const bytes = Buffer.alloc(signature.length * BYTES);
  for (const [at, value] of signature.entries()) bytes.writeInt32BE(value, at * BYTES);
  return bytes;
}

export function unpackSignature(stored: Uint8Array): number[] {
  const view = new DataView(stored.buffer, stored.byteOffset, stored.byteLength);
  return Array.from({ length: stored.byteLength / BYTES }, (_, at) => view.getInt32(at * BYTES));
}
