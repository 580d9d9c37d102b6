import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextLimit, type Seen, shareOf, type SharedLimit } from "./next-limit.ts";

const at = (seconds: number): Date => new Date(seconds * 1_000);
const full: SharedLimit = { callsAtOnce: 96, ceiling: 96, previous: 96, reason: "", changedAt: at(0) };
const seen = (part: Partial<Seen> = {}): Seen => ({
  answered: 10,
  pushedBack: new Map(),
  wasFull: true,
  ...part,
});
const pushed = seen({ pushedBack: new Map([[429, 3]]) });

describe("the limit of an endpoint", () => {
  it("falls to two thirds when the endpoint pushes back, once for what was under way", () => {
    const lowered = nextLimit(full, pushed, at(10));
    expect(lowered).toEqual({ callsAtOnce: 64, ceiling: 96, previous: 96, reason: "429", changedAt: at(10) });
    expect(nextLimit(lowered, pushed, at(11))).toBe(lowered);
    expect(nextLimit(lowered, pushed, at(13))).toMatchObject({ callsAtOnce: 42, previous: 64 });
  });

  it("rises step by step while calls wait and are answered, up to its ceiling", () => {
    let limit = nextLimit(full, pushed, at(10));
    expect(nextLimit(limit, seen({ wasFull: false }), at(20))).toBe(limit);
    expect(nextLimit(limit, seen({ answered: 0 }), at(20))).toBe(limit);
    for (let second = 12; limit.callsAtOnce < 96; second += 1) {
      const next = nextLimit(limit, seen(), at(second));
      expect(next.callsAtOnce).toBeGreaterThan(limit.callsAtOnce);
      limit = next;
    }
    expect(limit).toMatchObject({ callsAtOnce: 96, reason: "" });
    expect(nextLimit(limit, seen(), at(100))).toBe(limit);
  });

  it("is shared without rest, and nobody goes without", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 40 }), (limit, workers) => {
        const shares = Array.from({ length: workers }, (_, place) => shareOf(limit, workers, place));
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(1);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(Math.max(limit, workers));
      }),
    );
  });
});
