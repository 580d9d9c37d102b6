import { badInput } from "#lib/errors/app-error.ts";

/** One value of a JSON list, or one object of a sequence (a single object, or one a line), as bytes. */
export type RecordBytes = {
  index: number;
  /** Line where it starts, from 1. */ line: number;
  bytes: Uint8Array;
};

/** How a file of records ended. */
export type Ending =
  | { kind: "whole"; isList: boolean }
  | { kind: "cut-off"; index: number; line: number }
  /** Something stands where the next record or the end should be. */
  | { kind: "unreadable"; index: number; line: number };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const NEWLINE = 0x0a;

/** A record is held whole, the file never is. */
export const RECORD_LIMIT_BYTES = 64 * 1024 * 1024;

const isSpace = (byte: number): boolean =>
  byte === 0x20 || byte === NEWLINE || byte === 0x0d || byte === 0x09;

/**
 * Finds where each record of a JSON file starts and ends, chunk by chunk, by brackets and strings alone:
 * a record that is not JSON can then be named and left out, and the ones around it kept.
 */
export class RecordSplitter {
  private line = 1;
  private index = 0;
  private depth = 0;
  private inString = false;
  private isEscaped = false;
  private mode: "start" | "list" | "sequence" | "after" | "unreadable" = "start";
  /** Inside of a record: "nested" ends when depth is back at 0, "scalar" at a comma, bracket or space. */
  private inside: "none" | "nested" | "scalar" = "none";
  private hasComma = true;
  private recordLine = 1;
  private held: Uint8Array[] = [];
  private heldBytes = 0;
  private readonly limitBytes: number;

  constructor(limitBytes = RECORD_LIMIT_BYTES) {
    this.limitBytes = limitBytes;
  }

  /** @returns records that end in this chunk. @throws AppError where one is longer than the limit */
  push(chunk: Uint8Array): RecordBytes[] {
    const records: RecordBytes[] = [];
    let from = 0;
    let at = 0;
    while (at < chunk.length && this.mode !== "unreadable") {
      const byte = chunk[at] as number;
      if (this.inside === "none") {
        if (this.startsRecord(byte)) from = at;
        if (byte === NEWLINE) this.line += 1;
        at += 1;
        continue;
      }
      const endsBefore =
        this.inside === "scalar" &&
        !this.inString &&
        (isSpace(byte) || byte === COMMA || byte === CLOSE_LIST);
      const endsHere = !endsBefore && this.isLastByte(byte);
      if (endsBefore || endsHere) {
        records.push(this.finish(chunk.subarray(from, endsHere ? at + 1 : at)));
        if (endsBefore) continue;
      }
      if (byte === NEWLINE) this.line += 1;
      at += 1;
    }
    if (this.inside !== "none") this.hold(chunk.slice(from));
    return records;
  }

  /** True where nothing of what follows can be read. */
  get isStuck(): boolean {
    return this.mode === "unreadable";
  }

  end(): Ending {
    const place = { index: this.index, line: this.inside === "none" ? this.line : this.recordLine };
    if (this.mode === "unreadable") return { kind: "unreadable", ...place };
    if (this.inside !== "none" || this.mode === "list") return { kind: "cut-off", ...place };
    return { kind: "whole", isList: this.mode === "after" };
  }

  /** Between records: takes the one byte, says whether a record starts with it. */
  private startsRecord(byte: number): boolean {
    if (isSpace(byte)) return false;
    if (this.mode === "start") {
      if (byte === OPEN_LIST) {
        this.mode = "list";
        return false;
      }
      this.mode = byte === OPEN_OBJECT ? "sequence" : "unreadable";
      return this.mode === "sequence" && this.begin(byte);
    }
    if (this.mode === "sequence" && byte === OPEN_OBJECT) return this.begin(byte);
    if (this.mode === "list" && byte === CLOSE_LIST) this.mode = "after";
    else if (this.mode === "list" && byte === COMMA && !this.hasComma) this.hasComma = true;
    else if (this.mode === "list" && byte !== COMMA && byte !== CLOSE_OBJECT && this.hasComma)
      return this.begin(byte);
    else this.mode = "unreadable";
    return false;
  }

  private begin(byte: number): boolean {
    const isNested = byte === OPEN_OBJECT || byte === OPEN_LIST;
    this.inside = isNested ? "nested" : "scalar";
    this.depth = isNested ? 1 : 0;
    this.inString = byte === QUOTE;
    this.isEscaped = false;
    this.hasComma = false;
    this.recordLine = this.line;
    return true;
  }

  private isLastByte(byte: number): boolean {
    if (this.inString) {
      if (this.isEscaped) this.isEscaped = false;
      else if (byte === BACKSLASH) this.isEscaped = true;
      else if (byte === QUOTE) {
        this.inString = false;
        return this.inside === "scalar";
      }
      return false;
    }
    if (byte === QUOTE) this.inString = true;
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.depth += 1;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      this.depth -= 1;
      return this.depth === 0;
    }
    return false;
  }

  private hold(part: Uint8Array): void {
    this.heldBytes += part.length;
    if (this.heldBytes > this.limitBytes) {
      const limit = Math.round(this.limitBytes / 1024 / 1024);
      throw badInput(
        `Record ${this.index + 1} (from line ${this.recordLine}) is longer than ${limit} MB. A file of any size can be read, but each tool in it must be smaller: split that one.`,
        [
          {
            at: `/${this.index}`,
            code: "record-too-large",
            message: `Longer than ${limit} MB, or a bracket or quote is never closed.`,
          },
        ],
      );
    }
    this.held.push(part);
  }

  private finish(last: Uint8Array): RecordBytes {
    const bytes = this.held.length === 0 ? last : Buffer.concat([...this.held, last]);
    const record = { index: this.index, line: this.recordLine, bytes };
    this.held = [];
    this.heldBytes = 0;
    this.index += 1;
    this.inside = "none";
    return record;
  }
}
