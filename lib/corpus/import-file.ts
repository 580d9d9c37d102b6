import { AppError, badInput } from "#lib/errors/app-error.ts";
import type { Context } from "#lib/db/context.ts";
import { ImportSession } from "./import/import-session.ts";
import { meterBody } from "./import/meter-body.ts";
import { readRecords } from "./import/read-records.ts";
import { formatsInWords, readText } from "./import/read-text.ts";
import { hasByteOrderMark, sniffSource, SNIFF_BYTES, type SourceKind } from "./import/sniff-source.ts";
import type { ImportFormat, ImportReport } from "./schemas.ts";

export type ImportFileInput = { body: AsyncIterable<Uint8Array>; fileName: string; format: ImportFormat };

const refusals: Partial<Record<SourceKind, string>> = {
  empty: "The file is empty.",
  compressed: "The file is compressed. Unpack it, then import what is inside.",
  "utf-16": "The file is UTF-16 text. Save it as UTF-8 and import it again.",
  binary: `The file is not text. ${formatsInWords}`,
};

/** The first bytes of a file, and the file from its start on, without a byte-order mark. */
async function peek(
  chunks: AsyncGenerator<Uint8Array>,
): Promise<{ head: Uint8Array; whole: AsyncGenerator<Uint8Array> }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < SNIFF_BYTES) {
    const next = await chunks.next();
    if (next.done) break;
    parts.push(next.value);
    size += next.value.length;
  }
  const all = Buffer.concat(parts);
  const head = hasByteOrderMark(all) ? all.subarray(3) : all;
  async function* whole(): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head;
    yield* chunks;
  }
  return { head: head.subarray(0, SNIFF_BYTES), whole: whole() };
}

/** What was stored before the failure stays, and the import's row says why there is no more of it. */
async function closeBroken(session: ImportSession, format: ImportFormat, error: unknown): Promise<void> {
  const message = `${error instanceof AppError ? error.message : "The import failed."} Kept from before: ${session.ledger.keptInWords}.`;
  session.ledger.report({ at: "", code: "broken-off", message });
  await session.finish(format);
}

/**
 * Reads a file into the catalogue or the corpus. It is streamed: at most one record and one batch are held.
 * Batches are stored whole or not at all; what cannot be used is in the report, the rest is kept; what is there already
 * is counted as unchanged.
 * @throws AppError "bad-input" where nothing of it can be used, with the place and the way out
 */
export async function importFile(
  ctx: Context,
  { body, fileName, format }: ImportFileInput,
): Promise<ImportReport> {
  const metered = meterBody(body);
  const session = new ImportSession(ctx, fileName.slice(0, 500), metered);
  const { head, whole } = await peek(metered.chunks);
  const kind = sniffSource(head);
  const refusal = refusals[kind];
  if (refusal) throw badInput(refusal, [{ at: "", code: kind, message: refusal }]);
  const read = kind === "json" && format !== "public-apis-markdown" ? readRecords : readText;
  try {
    const sink = await read(session, whole, format, fileName);
    await session.flush(sink);
    return await session.finish(sink.format);
  } catch (error) {
    if (session.hasStored) await closeBroken(session, format, error);
    throw error;
  }
}
