import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planPlaces, type Candidate, type Plan } from "./plan-places.ts";
import { teachingScore } from "./teaching-score.ts";
import { medianOf, timeLeft } from "./time-left.ts";

const plain = { errors: 0, cautions: 0, isDisputed: false, calls: ["search"] };
const candidate = (id: string, more: Partial<Candidate> = {}): Candidate => ({ id, ...plain, ...more });
const plan = (more: Partial<Plan> = {}): Plan => ({
  order: "oldest",
  seed: 1,
  reviewsPerCase: 3,
  overlapPercent: 20,
  ...more,
});
const anyPlan = fc.record({
  order: fc.constantFrom("oldest" as const, "random" as const, "teaches-most" as const),
  seed: fc.nat(1_000),
  reviewsPerCase: fc.integer({ min: 1, max: 5 }),
  overlapPercent: fc.integer({ min: 0, max: 100 }),
});
const anyCases = fc.uniqueArray(fc.uuid(), { maxLength: 60 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        errors: fc.nat(9),
        cautions: fc.nat(9),
        isDisputed: fc.boolean(),
        calls: fc.array(fc.constantFrom("search", "get", "delete"), { maxLength: 4 }),
      }),
    ),
  ),
);

describe("the plan of a queue", () => {
  it("takes every case once, and gives exactly the share that was asked for more than one review", () => {
    fc.assert(
      fc.property(anyCases, anyPlan, (cases, given) => {
        const planned = planPlaces(cases, given);
        expect(planned.map(({ id }) => id).toSorted()).toEqual(cases.map(({ id }) => id).toSorted());
        const several = planned.filter(({ needed }) => needed > 1).length;
        const wanted = Math.round((cases.length * given.overlapPercent) / 100);
        expect(several).toBe(given.reviewsPerCase > 1 ? wanted : 0);
        expect(planned.every(({ needed }) => needed === 1 || needed === given.reviewsPerCase)).toBe(true);
      }),
    );
  });

  it("is the same for the same seed, whatever order the cases came in, and draws the same overlap in every order", () => {
    fc.assert(
      fc.property(anyCases, anyPlan, (cases, given) => {
        const planned = planPlaces(cases, given);
        expect(planPlaces(cases.toReversed(), given)).toEqual(planned);
        const severalOf = (order: Plan["order"]): string[] =>
          planPlaces(cases, { ...given, order })
            .filter(({ needed }) => needed > 1)
            .map(({ id }) => id)
            .toSorted();
        expect(severalOf("random")).toEqual(severalOf("oldest"));
      }),
    );
  });

  it("shuffles by the seed", () => {
    const cases = Array.from({ length: 30 }, (_, place) => candidate(String(place).padStart(2, "0")));
    const idsOf = (seed: number): string[] =>
      planPlaces(cases, plan({ order: "random", seed })).map(({ id }) => id);
    expect(idsOf(1)).not.toEqual(idsOf(2));
    expect(idsOf(1)).not.toEqual(cases.map(({ id }) => id));
  });

  it("puts first what teaches most; of equals, the oldest", () => {
    const cases = [
      candidate("1"),
      candidate("2"),
      candidate("3", { errors: 2 }),
      candidate("4", { isDisputed: true }),
      candidate("5", { calls: ["search", "destroy"] }),
      candidate("6", { cautions: 1 }),
    ];
    expect(planPlaces(cases, plan({ order: "teaches-most" })).map(({ id }) => id)).toEqual([
      "3",
      "4",
      "5",
      "6",
      "1",
      "2",
    ]);
  });
});

describe("what a case teaches", () => {
  const callers = new Map([
    ["search", 100],
    ["get", 10],
    ["destroy", 1],
  ]);
  it.each([
    ["nothing odd, a function that all call", plain, 0],
    ["three errors", { ...plain, errors: 3 }, 9],
    ["more errors count no more", { ...plain, errors: 30 }, 9],
    ["a caution", { ...plain, cautions: 1 }, 1],
    ["a judge that disagrees with itself", { ...plain, isDisputed: true }, 5],
    ["a function that one in ten calls", { ...plain, calls: ["search", "get"] }, 2],
    ["a function that nobody else calls", { ...plain, calls: ["destroy", "search"] }, 4],
    ["no call at all", { ...plain, calls: [] }, 0],
    ["everything", { errors: 9, cautions: 9, isDisputed: true, calls: ["destroy"] }, 21],
  ])("%s", (_words, given, score) => {
    expect(teachingScore(given, callers, 100)).toBeCloseTo(score, 9);
  });
});

describe("time left", () => {
  const given = { left: 60, medianMs: 20_000, lastHour: 30, sinceMs: 3_600_000 };
  it.each([
    ["nothing done", { ...given, medianMs: null, lastHour: 0 }, { workLeftMs: null, timeLeftMs: null }],
    ["nothing left", { ...given, left: 0 }, { workLeftMs: 0, timeLeftMs: 0 }],
    ["30 an hour", given, { workLeftMs: 1_200_000, timeLeftMs: 7_200_000 }],
    ["30 in ten minutes", { ...given, sinceMs: 600_000 }, { workLeftMs: 1_200_000, timeLeftMs: 1_200_000 }],
    ["30 in a second", { ...given, sinceMs: 1_000 }, { workLeftMs: 1_200_000, timeLeftMs: 600_000 }],
    ["nobody in the last hour", { ...given, lastHour: 0 }, { workLeftMs: 1_200_000, timeLeftMs: null }],
  ])("%s", (_words, known, left) => {
    expect(timeLeft(known)).toEqual(left);
  });

  it.each([
    [[], null],
    [[7], 7],
    [[9, 1], 5],
    [[9, 1, 2], 2],
  ])("the middle of %j is %j", (values, middle) => {
    expect(medianOf(values)).toBe(middle);
  });
});
