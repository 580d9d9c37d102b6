import { badInput, type Problem } from "#lib/errors/app-error.ts";
import { isJsonObject, safeParseJson, type Json } from "#lib/errors/json.ts";
import type { ImportFormat } from "#lib/corpus/schemas.ts";
import { catalogueSink } from "./catalogue-sink.ts";
import { detectShape, type RecordFormat } from "./detect-shape.ts";
import type { ImportSession } from "./import-session.ts";
import { decodeUtf8, formatsInWords, importDocument } from "./read-text.ts";
import type { RecordSink } from "./record-sink.ts";
import { RecordSplitter, type Ending, type RecordBytes } from "./record-splitter.ts";
import { storableJson } from "./storable-json.ts";
import { toolSink } from "./tool-sink.ts";

/** So many records in a row that cannot be used, from the start, and the file is given up as a whole. */
const PATIENCE = 1_000;

type ReadState = {
  session: ImportSession;
  format: ImportFormat;
  fileName: string;
  sink: RecordSink | null;
  unread: number;
  isList: boolean;
};

function sinkFor(state: ReadState, format: RecordFormat): RecordSink {
  const { session } = state;
  if (format === "public-apis-json") return catalogueSink(session.ledger, session.id, format);
  const sink: RecordSink = toolSink(session.ledger, session.id, format, () => session.flush(sink));
  return sink;
}

function reject(state: ReadState, problem: Problem): void {
  state.session.ledger.report(problem);
  state.unread += 1;
  if (!state.sink && state.unread >= PATIENCE) {
    throw badInput(
      `None of the first ${PATIENCE} records can be read. The first: ${problemInWords(state)} ${formatsInWords}`,
      state.session.ledger.problems,
    );
  }
}

const problemInWords = (state: ReadState): string => {
  const [first] = state.session.ledger.problems;
  return first ? `${first.at ? `${first.at}: ` : ""}${first.message}` : "";
};

async function takeValue(state: ReadState, value: Json, at: string, text: string): Promise<void> {
  const shape = state.format === "auto" ? detectShape(value) : (state.format as RecordFormat);
  if (shape === null && !state.sink) {
    const keys = isJsonObject(value)
      ? Object.keys(value).slice(0, 8).join(", ") || "no keys"
      : `a ${Array.isArray(value) ? "list" : typeof value}`;
    reject(state, {
      at,
      code: "unknown-shape",
      message: `Neither an API, a tool nor an OpenAPI document: it has ${keys}.`,
    });
    return;
  }
  if (shape === "openapi" && isJsonObject(value)) {
    if (state.sink?.isFull() || state.sink?.format === "openapi") await state.session.flush(state.sink);
    state.sink = await importDocument(state.session, value, text, state.fileName);
    return;
  }
  state.sink ??= sinkFor(state, shape ?? "toolalpaca");
  await state.sink.take(value, at);
}

async function takeRecord(state: ReadState, record: RecordBytes): Promise<void> {
  const at = state.isList || record.index > 0 ? `/${record.index}` : "";
  const text = decodeUtf8(record.bytes);
  if (text === null) {
    reject(state, {
      at,
      code: "encoding",
      message: `The record that starts in line ${record.line} is not UTF-8 text.`,
    });
    return;
  }
  const parsed = safeParseJson(text);
  if (!parsed.ok) {
    reject(state, {
      at,
      code: "not-json",
      message: `The record that starts in line ${record.line} is not JSON: ${parsed.message}`,
    });
    return;
  }
  const { value, isMended } = storableJson(parsed.value, text);
  if (isMended) {
    state.session.ledger.report({
      at,
      code: "unfit-character",
      message:
        "The record holds NUL or half a surrogate pair, which cannot be stored; U+FFFD stands in their place.",
    });
  }
  await takeValue(state, value, at, text);
  if (state.sink?.isFull()) await state.session.flush(state.sink);
}

function endProblem(ending: Ending, session: ImportSession): Problem | null {
  if (ending.kind === "whole") return null;
  const at = `/${ending.index}`;
  const kept = `Kept from before: ${session.ledger.keptInWords}. Import the whole file again: what is there already stays as it is.`;
  if (ending.kind === "cut-off")
    return {
      at,
      code: "cut-off",
      message: `The file ends in the middle of record ${ending.index + 1}, line ${ending.line}. ${kept}`,
    };
  return {
    at,
    code: "not-json",
    message: `What stands in line ${ending.line}, at record ${ending.index + 1}, is not JSON; nothing after it was read. ${kept}`,
  };
}

/** A JSON file, record by record. @returns the sink, with its last batch stored */
export async function readRecords(
  session: ImportSession,
  chunks: AsyncIterable<Uint8Array>,
  format: ImportFormat,
  fileName: string,
): Promise<RecordSink> {
  const state: ReadState = { session, format, fileName, sink: null, unread: 0, isList: false };
  const splitter = new RecordSplitter();
  let isFirst = true;
  for await (const chunk of chunks) {
    const records = splitter.push(chunk);
    if (isFirst) state.isList = /^\s*\[/.test(new TextDecoder().decode(chunk.subarray(0, 4_096)));
    isFirst = false;
    for (const record of records) await takeRecord(state, record);
    if (splitter.isStuck) break;
  }
  if (state.sink) {
    state.session.ledger.add(state.sink.tally, { rejected: state.unread });
    await session.flush(state.sink);
  }
  const problem = endProblem(splitter.end(), session);
  if (problem) session.ledger.report(problem);
  if (session.ledger.kept > 0 && state.sink) return state.sink;
  const [first] = session.ledger.problems;
  if (!first)
    throw badInput("The list is empty: there is nothing to import.", [
      { at: "", code: "empty", message: "An empty list." },
    ]);
  throw badInput(
    `Nothing of the file can be used. ${problemInWords(state)} ${formatsInWords}`,
    session.ledger.problems,
  );
}
