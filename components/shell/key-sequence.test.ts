import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyNames, matchKey } from "./key-sequence.ts";

const bindings = ["a", "g c", "g o", "A", "?", "1"].map((keys) => ({ keys }));

describe("matchKey", () => {
  it.each([
    ["", "a", { kind: "run", binding: { keys: "a" } }],
    ["", "A", { kind: "run", binding: { keys: "A" } }],
    ["", "g", { kind: "wait", pending: "g" }],
    ["g", "c", { kind: "run", binding: { keys: "g c" } }],
    ["g", "a", { kind: "run", binding: { keys: "a" } }],
    ["g", "g", { kind: "wait", pending: "g" }],
    ["", "z", { kind: "none" }],
    ["g", "z", { kind: "none" }],
  ])("after %j, %j", (pending, key, expected) => {
    expect(matchKey(bindings, pending, key)).toEqual(expected);
  });

  it("lets the binding that came last win", () => {
    const [page, panel] = [
      { keys: "1", who: "page" },
      { keys: "1", who: "panel" },
    ];
    expect(matchKey([page, panel], "", "1")).toEqual({ kind: "run", binding: panel });
  });

  it("finds every binding by its own keys, whatever was pressed before", () => {
    fc.assert(
      fc.property(fc.constantFrom(...bindings), fc.constantFrom("", "g"), ({ keys }, before) => {
        let pending: string = before;
        for (const key of keys.split(" ")) {
          const match = matchKey(bindings, pending, key);
          if (match.kind === "run") return match.binding.keys === keys;
          pending = match.kind === "wait" ? match.pending : "";
        }
        return false;
      }),
    );
  });
});

describe("keyNames", () => {
  it.each([
    ["a", ["a"]],
    ["A", ["Shift", "A"]],
    ["g c", ["g", "c"]],
    ["Enter", ["Enter"]],
  ])("%s", (keys, names) => {
    expect(keyNames(keys)).toEqual(names);
  });
});
