import { describe, expect, it } from "vitest";
import { readRetryAfter } from "./read-retry-after.ts";

const now = new Date("2026-05-01T10:00:00.000Z");

describe("readRetryAfter", () => {
  it.each([
    [{}, null],
    [{ "retry-after": "3" }, 3_000],
    [{ "retry-after": "0.25" }, 250],
    [{ "retry-after-ms": "1200", "retry-after": "5" }, 1_200],
    [{ "retry-after": "Fri, 01 May 2026 10:00:30 GMT" }, 30_000],
    [{ "retry-after": "Fri, 01 May 2026 09:00:00 GMT" }, 0],
    [{ "retry-after": "soon" }, null],
    [{ "retry-after": "-5" }, 0],
  ])("%j: %s", (headers, expected) => {
    // "-5" reads as a year of long ago: no wait.
    expect(readRetryAfter(new Headers(headers as Record<string, string>), now)).toBe(expected);
  });

  it("knows nothing without headers", () => {
    expect(readRetryAfter(undefined, now)).toBeNull();
  });
});
