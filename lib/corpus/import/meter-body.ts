import { createHash } from "node:crypto";
import { AppError } from "#lib/errors/app-error.ts";

export type MeteredBody = {
  chunks: AsyncGenerator<Uint8Array>;
  /** Hex, of what was read so far. */ sha256: () => string;
  byteCount: () => number;
};

/** Counts and hashes a file on its way. @throws AppError "bad-input" where the sender breaks off */
export function meterBody(body: AsyncIterable<Uint8Array>): MeteredBody {
  const hash = createHash("sha256");
  let count = 0;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of body) {
        hash.update(chunk);
        count += chunk.length;
        yield chunk;
      }
    } catch (cause) {
      throw cause instanceof AppError
        ? cause
        : new AppError("bad-input", "The upload broke off before the file ended. Send it again.", { cause });
    }
  }
  return { chunks: chunks(), sha256: () => hash.copy().digest("hex"), byteCount: () => count };
}
