import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import busboy from "busboy";
import { AppError, badInput } from "#lib/errors/app-error.ts";

export type Upload = { body: AsyncIterable<Uint8Array>; fileName: string };

/** A file that is refused is still read to here, so that its sender hears why instead of a broken connection. */
const DRAIN_LIMIT_BYTES = 1024 * 1024 * 1024;

const nothingSent = (): AppError =>
  badInput("No file came with the request: send it as multipart field `file`, or as the raw body.", [
    { at: "body", code: "no-file", message: "missing" },
  ]);

/** Name of a raw body, from `Content-Disposition: attachment; filename="..."`. */
function fileNameOf(headers: Headers): string {
  const found =
    /filename\*?=(?:UTF-8'')?"?([^";]+)"?/i.exec(headers.get("content-disposition") ?? "")?.[1] ?? "";
  try {
    return decodeURIComponent(found);
  } catch {
    return found;
  }
}

/** The first file of a multipart body; other fields are passed over. */
function firstFile(source: Readable, headers: Headers): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown): void =>
      reject(new AppError("bad-input", "The multipart body cannot be read.", { cause }));
    try {
      const parser = busboy({
        headers: { "content-type": headers.get("content-type") ?? "" },
        defParamCharset: "utf8",
        limits: { files: 1 },
      });
      parser.on("file", (_name, stream, info) => {
        // A body that ends inside of the file must not look like a whole one.
        source.once("error", (error) => stream.destroy(error));
        parser.once("error", (error) => stream.destroy(error as Error));
        resolve({ body: stream, fileName: info.filename ?? "" });
      });
      parser.on("close", () => reject(nothingSent()));
      parser.on("error", fail);
      source.on("error", fail);
      source.pipe(parser);
    } catch (error) {
      fail(error);
    }
  });
}

/** The uploaded file of a request, as it arrives. @throws AppError "bad-input" where there is none */
export async function uploadOfRequest(request: Request): Promise<Upload> {
  if (!request.body) throw nothingSent();
  const source = Readable.fromWeb(request.body as NodeReadableStream<Uint8Array>);
  if (/^multipart\/form-data/i.test(request.headers.get("content-type") ?? ""))
    return firstFile(source, request.headers);
  return { body: source, fileName: fileNameOf(request.headers) };
}

/**
 * The file for a reader that may stop early: its iteration can end without destroying the stream,
 * and `drain` then reads on and forgets what comes.
 */
export function drainable(body: AsyncIterable<Uint8Array>): {
  body: AsyncIterable<Uint8Array>;
  drain: () => Promise<void>;
} {
  const iterator = body[Symbol.asyncIterator]();
  const kept: AsyncIterable<Uint8Array> = { [Symbol.asyncIterator]: () => ({ next: () => iterator.next() }) };
  async function drain(): Promise<void> {
    let size = 0;
    try {
      for (
        let next = await iterator.next();
        !next.done && size < DRAIN_LIMIT_BYTES;
        next = await iterator.next()
      )
        size += next.value.length;
    } catch {
      // The sender is gone: nothing to tell it.
    }
    await iterator.return?.();
  }
  return { body: kept, drain };
}
