import { describe, expect, it } from "vitest";
import { clientAddress } from "./client-address.ts";

describe("clientAddress", () => {
  it.each([
    ["10.0.0.1", undefined, false, "10.0.0.1"],
    ["::ffff:10.0.0.1", undefined, false, "10.0.0.1"],
    ["10.0.0.1", "6.6.6.6", false, "10.0.0.1"],
    ["127.0.0.1", "6.6.6.6, 10.0.0.7", true, "10.0.0.7"],
    ["127.0.0.1", ["6.6.6.6", "10.0.0.7"], true, "10.0.0.7"],
    ["127.0.0.1", "", true, "127.0.0.1"],
    [undefined, undefined, true, "unknown"],
  ])("of %j, forwarded for %j, behind a proxy: %j, is %j", (socket, forwarded, isBehind, address) =>
    expect(clientAddress(socket, forwarded, isBehind)).toBe(address),
  );
});
