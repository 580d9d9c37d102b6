import { randomBytes } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openKey, sealKey } from "./key-cipher.ts";

const secret = randomBytes(32);

describe("sealed keys", () => {
  it("open again to what they were, under the same name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (key, name) => {
        expect(openKey(sealKey(key, name, secret), name, secret)).toBe(key);
      }),
    );
  });

  it("do not show the key, and differ each time", () => {
    const one = sealKey("sk-very-secret", "main", secret);
    expect(one).not.toContain("secret");
    expect(Buffer.from(one.slice(3), "base64").toString("latin1")).not.toContain("secret");
    expect(sealKey("sk-very-secret", "main", secret)).not.toBe(one);
  });

  it("do not open under another name, with another secret, or changed", () => {
    const sealed = sealKey("sk-1", "main", secret);
    const other = sealed.at(-6) === "A" ? "B" : "A";
    expect(openKey(sealed, "other", secret)).toBeNull();
    expect(openKey(sealed, "main", randomBytes(32))).toBeNull();
    expect(openKey(`${sealed.slice(0, -6)}${other}${sealed.slice(-5)}`, "main", secret)).toBeNull();
    expect(openKey("", "main", secret)).toBeNull();
    expect(openKey("v1:AAAA", "main", secret)).toBeNull();
  });
});
