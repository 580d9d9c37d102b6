import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ModelFailure } from "./chat.ts";
import { decideRetry, isOutage } from "./decide-retry.ts";

const failures: ModelFailure[] = [
  "timeout",
  "rate-limited",
  "unauthorized",
  "refused",
  "server-error",
  "unreachable",
  "malformed",
];
const anyFailure = fc.constantFrom(...failures);
const chance = fc.double({ min: 0, max: 1, noNaN: true });

describe("decideRetry", () => {
  it.each([
    ["unauthorized", 0, null, false],
    ["refused", 0, null, false],
    ["rate-limited", 0, null, true],
    ["rate-limited", 6, null, true],
    ["rate-limited", 7, null, false],
    ["server-error", 3, null, true],
    ["server-error", 4, null, false],
    ["unreachable", 3, null, false],
    ["malformed", 1, null, true],
    ["timeout", 2, null, false],
    ["rate-limited", 0, 300_001, false],
  ] as const)("%s, try %i, Retry-After %s: %s", (failure, tryNumber, retryAfterMs, retry) => {
    expect(decideRetry({ failure, tryNumber, retryAfterMs }, 0.5).retry).toBe(retry);
  });

  it("waits twice as long each time, up to half a minute", () => {
    const waits = [0, 1, 2, 6].map((tryNumber) =>
      decideRetry({ failure: "rate-limited", tryNumber, retryAfterMs: null }, 1),
    );
    expect(waits).toEqual([500, 1_000, 2_000, 30_000].map((waitMs) => ({ retry: true, waitMs })));
  });

  it("never waits for less than the endpoint asked", () => {
    fc.assert(
      fc.property(
        anyFailure,
        fc.nat(10),
        fc.nat(300_000),
        chance,
        (failure, tryNumber, retryAfterMs, spread) => {
          const decision = decideRetry({ failure, tryNumber, retryAfterMs }, spread);
          expect(!decision.retry || decision.waitMs >= retryAfterMs).toBe(true);
        },
      ),
    );
  });

  it("tries to connect for a minute at least, and for two at most", () => {
    const waited = (spread: number): number => {
      let ms = 0;
      for (let tryNumber = 0; ; tryNumber += 1) {
        const failed = {
          failure: "unreachable",
          tryNumber,
          retryAfterMs: null,
          neverConnected: true,
        } as const;
        const decision = decideRetry(failed, spread);
        if (!decision.retry) return ms;
        ms += decision.waitMs;
      }
    };
    expect(waited(0)).toBeGreaterThan(60_000);
    expect(waited(1)).toBeLessThan(125_000);
  });

  it("does not count tries that the endpoint answered nobody in", () => {
    const retries = (tryNumber: number, outages: number): boolean =>
      decideRetry({ failure: "timeout", tryNumber, retryAfterMs: null, outages }, 0.5).retry;
    expect([retries(8, 9), retries(8, 7), retries(8, 6)]).toEqual([true, true, false]);
  });

  it.each([
    ["timeout", false, 89_999, true, true],
    ["unreachable", false, 0, true, true],
    ["timeout", false, 90_000, true, false],
    ["timeout", false, 0, false, false],
    ["unreachable", true, 0, true, false],
    ["malformed", false, 0, true, false],
    ["server-error", false, 0, true, false],
  ] as const)(
    "%s (never connected: %s) after %i ms, endpoint silent: %s; an outage: %s",
    (failure, neverConnected, elapsedMs, wasSilent, outage) => {
      expect(isOutage({ failure, neverConnected, elapsedMs, wasSilent })).toBe(outage);
    },
  );

  it("ends, whatever fails", () => {
    fc.assert(
      fc.property(anyFailure, chance, (failure, spread) => {
        expect(decideRetry({ failure, tryNumber: 8, retryAfterMs: null }, spread).retry).toBe(false);
      }),
    );
  });
});
