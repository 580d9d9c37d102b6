import { expect, it } from "vitest";
import { protocolOfRun } from "./protocol-of-run.ts";

it.each([
  ["simulate", { settings: { protocol: "tools" } }, "tools"],
  ["simulate", { settings: {} }, "react"],
  ["simulate", {}, "react"],
  ["simulate", null, null],
  ["simulate", { settings: { protocol: "morse" } }, null],
  ["build-tools", { settings: { protocol: "tools" } }, null],
] as const)("a run of %s with %j speaks %s", (kind, input, protocol) => {
  expect(protocolOfRun({ kind, input })).toBe(protocol);
});
