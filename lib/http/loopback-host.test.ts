import { expect, it } from "vitest";
import { isLoopbackHost } from "./loopback-host.ts";

it.each([
  ["127.0.0.1:3000", true],
  ["localhost:3000", true],
  ["LOCALHOST", true],
  ["[::1]:3000", true],
  ["paddock.example:3000", false],
  ["127.0.0.1.example", false],
  ["localhost@paddock.example", false],
  ["", false],
  [undefined, false],
])("of the Host header %s says %s", (host, expected) => {
  expect(isLoopbackHost(host)).toBe(expected);
});
