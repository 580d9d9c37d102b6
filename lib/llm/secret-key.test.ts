import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { secretKey } from "./secret-key.ts";

let dataDir = "";
beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), "paddock-secret-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

describe("secretKey", () => {
  it("makes a file at first use that only its owner can read, and reads it afterwards", () => {
    const inside = path.join(dataDir, "deep");
    const first = secretKey({ given: undefined, dataDir: inside });
    expect(first).toHaveLength(32);
    expect(statSync(path.join(inside, "secret.key")).mode & 0o777).toBe(0o600);
    expect(secretKey({ given: undefined, dataDir: inside })).toEqual(first);
    expect(readFileSync(path.join(inside, "secret.key"), "utf8")).toMatch(/^[0-9a-f]{64}$/);
  });

  it("takes a given text of any length, and makes no file", () => {
    expect(secretKey({ given: "x", dataDir })).toHaveLength(32);
    expect(secretKey({ given: "x", dataDir })).not.toEqual(secretKey({ given: "y", dataDir }));
    expect(() => statSync(path.join(dataDir, "secret.key"))).toThrow(/ENOENT/);
  });

  it("says what to do about an empty file", () => {
    writeFileSync(path.join(dataDir, "secret.key"), "");
    expect(() => secretKey({ given: undefined, dataDir })).toThrow(/is empty/);
  });
});
