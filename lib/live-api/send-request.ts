import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Address } from "./pin-address.ts";
import type { OutgoingRequest } from "./place-secrets.ts";

export type RawAnswer = {
  statusCode: number;
  headers: IncomingMessage["headers"];
  bytes: Uint8Array;
  /** More came than was wanted. */
  isCut: boolean;
};

/** Node asks for all addresses or for one: either way it gets the pinned one. */
const lookupOf =
  (pinned: Address): LookupFunction =>
  (_hostname, options, callback) =>
    options.all ? callback(null, [pinned]) : callback(null, pinned.address, pinned.family);

function decompressed(answer: IncomingMessage): Readable {
  const encoding = answer.headers["content-encoding"]?.trim().toLowerCase();
  const unpack =
    encoding === "gzip" || encoding === "x-gzip"
      ? createGunzip()
      : encoding === "br"
        ? createBrotliDecompress()
        : encoding === "deflate"
          ? createInflate()
          : null;
  if (!unpack) return answer;
  answer.on("error", (error) => unpack.destroy(error));
  return answer.pipe(unpack);
}

/** Stops reading at the limit; counted after unpacking, so that a small file cannot unpack to a huge one. */
async function readLimited(
  answer: IncomingMessage,
  bytesMax: number,
): Promise<{ bytes: Uint8Array; isCut: boolean }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of decompressed(answer)) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > bytesMax) break;
  }
  const isCut = size > bytesMax;
  return { bytes: Buffer.concat(chunks).subarray(0, bytesMax), isCut };
}

function open(request: OutgoingRequest, pinned: Address, signal: AbortSignal): Promise<IncomingMessage> {
  const { url, method, headers, body } = request;
  const send = url.protocol === "https:" ? https.request : http.request;
  return new Promise((resolve, reject) => {
    const outgoing = send(
      url,
      {
        method,
        headers: {
          ...Object.fromEntries(headers),
          "accept-encoding": "identity",
          ...(body === null ? {} : { "content-length": Buffer.byteLength(body) }),
        },
        lookup: lookupOf(pinned),
        agent: false,
        signal,
      },
      resolve,
    );
    outgoing.on("error", reject);
    outgoing.end(body ?? undefined);
  });
}

/**
 * One request over a connection of its own to the pinned address. No redirect is followed.
 * @throws what went wrong with the connection; an AbortError where the signal fired
 */
export async function sendRequest(
  request: OutgoingRequest,
  pinned: Address,
  limits: { bytesMax: number; signal: AbortSignal },
): Promise<RawAnswer> {
  const answer = await open(request, pinned, limits.signal);
  try {
    const { bytes, isCut } = await readLimited(answer, limits.bytesMax);
    return { statusCode: answer.statusCode ?? 502, headers: answer.headers, bytes, isCut };
  } finally {
    answer.destroy();
  }
}
