import { badInput, type Problem } from "#lib/errors/app-error.ts";
import { isJsonObject, type JsonObject } from "#lib/errors/json.ts";
import { readMarkdownList } from "#lib/catalog/read-markdown-list.ts";
import { parseDocument } from "#lib/openapi/parse-document.ts";
import type { ImportFormat } from "#lib/corpus/schemas.ts";
import { catalogueSink } from "./catalogue-sink.ts";
import type { ImportSession } from "./import-session.ts";
import { openapiRecord } from "./openapi-record.ts";
import type { RecordSink } from "./record-sink.ts";
import { toolSink } from "./tool-sink.ts";

/** A markdown list or an OpenAPI document is held whole; the longest real ones have a few MB. */
export const TEXT_LIMIT_BYTES = 32 * 1024 * 1024;

export const formatsInWords =
  "Paddock reads public_apis.json, the public-apis README, ToolAlpaca JSON (a list of tools) and OpenAPI documents (JSON or YAML).";

export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const startOf = (text: string): string => JSON.stringify(text.trimStart().slice(0, 60));

const looksLikeOpenApi = (text: string): boolean =>
  /^\s*["']?(openapi|swagger)["']?\s*:/m.test(text.slice(0, 100_000));

/** Everything that is left of a text. @throws AppError where it is longer than the limit or not UTF-8 */
async function wholeText(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > TEXT_LIMIT_BYTES) {
      const start = startOf(new TextDecoder().decode(parts[0]?.subarray(0, 200)));
      throw badInput(
        `The file is not JSON (it starts with ${start}), and longer than the ${TEXT_LIMIT_BYTES / 1024 / 1024} MB that a list or a YAML document may have. ${formatsInWords}`,
        [{ at: "line 1", code: "not-json", message: `starts with ${start}` }],
      );
    }
    parts.push(chunk);
  }
  const text = decodeUtf8(Buffer.concat(parts));
  if (text === null)
    throw badInput("The file is not UTF-8 text. Save it as UTF-8 and import it again.", [
      { at: "line 1", code: "encoding", message: "not UTF-8" },
    ]);
  return text;
}

/** Stores one OpenAPI document as a tool. @throws AppError "bad-input" where it cannot be read */
export async function importDocument(
  session: ImportSession,
  document: JsonObject,
  text: string,
  fileName: string,
): Promise<RecordSink> {
  const sink = toolSink(session.ledger, session.id, "openapi", async () => undefined);
  await sink.takeRecord(openapiRecord(document, text, fileName), "");
  return sink;
}

function importMarkdown(session: ImportSession, text: string): RecordSink {
  const list = readMarkdownList(text);
  if (list.entries.length === 0) {
    const start = startOf(text);
    const problems: Problem[] =
      list.rejected.length > 0
        ? list.rejected
        : [{ at: "line 1", code: "not-json", message: `starts with ${start}` }];
    throw badInput(
      `The file is neither JSON nor an OpenAPI document, and has no markdown table of APIs (a header with API and Description, rows that start with [name](link)). It starts with ${start}. ${formatsInWords}`,
      problems,
    );
  }
  const sink = catalogueSink(session.ledger, session.id, "public-apis-markdown");
  for (const { at, entry } of list.entries) sink.takeEntry(entry, at);
  session.ledger.add("apis", { rejected: list.rejected.length });
  session.ledger.report(...list.rejected, ...list.remarks);
  return sink;
}

/** A file that is not JSON: YAML of OpenAPI, or markdown. @returns the sink, with all of it waiting */
export async function readText(
  session: ImportSession,
  chunks: AsyncIterable<Uint8Array>,
  format: ImportFormat,
  fileName: string,
): Promise<RecordSink> {
  const text = await wholeText(chunks);
  if (format === "public-apis-markdown" || (format === "auto" && !looksLikeOpenApi(text)))
    return importMarkdown(session, text);
  if (format !== "auto" && format !== "openapi") {
    throw badInput(
      `The file is not JSON, as the format "${format}" would be. It starts with ${startOf(text)}.`,
      [{ at: "line 1", code: "not-json", message: "not JSON" }],
    );
  }
  const parsed = parseDocument(text);
  if (!parsed.ok)
    throw badInput(
      `The OpenAPI document cannot be read: ${parsed.problems[0]?.at}: ${parsed.problems[0]?.message}`,
      parsed.problems,
    );
  if (!isJsonObject(parsed.document["paths"])) {
    throw badInput("The document has no `paths`: it describes no function.", [
      { at: "/paths", code: "no-function", message: "missing" },
    ]);
  }
  return importDocument(session, parsed.document, text, fileName);
}
