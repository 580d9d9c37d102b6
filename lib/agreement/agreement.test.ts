import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementOf, type Opinion } from "./agreement-of.ts";
import { cohenKappa } from "./cohen-kappa.ts";
import { fleissKappa } from "./fleiss-kappa.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import { measure } from "./measure.ts";
import { valueOf } from "./statistic.ts";

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
/** Two raters' table of counts: both yes, first yes only, second yes only, both no. */
const table = (bothYes: number, firstYes: number, secondYes: number, bothNo: number): [string, string][] => [
  ...times(bothYes, ["yes", "yes"] as [string, string]),
  ...times(firstYes, ["yes", "no"] as [string, string]),
  ...times(secondYes, ["no", "yes"] as [string, string]),
  ...times(bothNo, ["no", "no"] as [string, string]),
];
/** Raters' values, one text each, "." where one is missing, as units. */
const unitsOf = (...raters: string[]): string[][] =>
  [...(raters[0] ?? "")].map((_, unit) =>
    raters.flatMap((values) => values[unit] ?? ".").filter((value) => value !== "."),
  );

const value = fc.constantFrom("approved", "rejected", "needs-work");
const pairs = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 40 });
const sameCount = fc
  .integer({ min: 2, max: 5 })
  .chain((raters) =>
    fc.array(fc.array(value, { minLength: raters, maxLength: raters }), { minLength: 1, maxLength: 30 }),
  );
const units = fc.array(fc.array(value, { maxLength: 5 }), { maxLength: 30 });
const isClose = (a: number | null, b: number | null): void => {
  if (a === null || b === null) expect(a).toBe(b);
  else expect(a).toBeCloseTo(b, 9);
};

describe("Cohen's kappa", () => {
  it.each([
    ["50 grant proposals", table(20, 5, 10, 15), 0.4],
    ["the same agreement, alike margins", table(45, 15, 25, 15), 0.1304],
    ["the same agreement, unlike margins", table(25, 35, 5, 35), 0.2593],
  ])("is as published: %s", (_words, given, kappa) => {
    expect(valueOf(cohenKappa(given))).toBeCloseTo(kappa, 4);
  });

  it("is not defined without units, and where only one thing was said", () => {
    expect(valueOf(cohenKappa([]))).toBeNull();
    expect(valueOf(cohenKappa(table(7, 0, 0, 0)))).toBeNull();
  });

  it("is at most 1, and 1 only for full agreement; who is first does not matter", () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const kappa = valueOf(cohenKappa(given));
        isClose(kappa, valueOf(cohenKappa(given.map(([first, second]) => [second, first]))));
        if (kappa === null) return;
        expect(kappa).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(kappa > 1 - 1e-9).toBe(given.every(([first, second]) => first === second));
      }),
    );
  });
});

describe("Fleiss' kappa", () => {
  it("is as published: 10 subjects, 14 raters, 5 categories", () => {
    const counts = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    const given = counts.map((row) => row.flatMap((count, category) => times(count, String(category))));
    expect(valueOf(fleissKappa(given))).toBeCloseTo(0.2099, 4);
  });

  it("wants as many ratings of every unit", () => {
    expect(() => fleissKappa([["a", "b"], ["a"]])).toThrow(RangeError);
    expect(() => fleissKappa([["a"]])).toThrow(RangeError);
    expect(valueOf(fleissKappa([]))).toBeNull();
  });

  it("does not care who said what, nor in which order", () => {
    fc.assert(
      fc.property(sameCount, (given) => {
        const kappa = valueOf(fleissKappa(given));
        isClose(kappa, valueOf(fleissKappa(given.map((values) => values.toReversed()).toReversed())));
        if (kappa !== null) expect(kappa).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

describe("Krippendorff's alpha", () => {
  it.each([
    ["two observers, two values", unitsOf("0100000010", "1110010000"), 0.095],
    ["two observers, five values", unitsOf("aabbdcccedda", "babbbccceddd"), 0.692],
    [
      "four observers, values missing",
      unitsOf("123321412...", "1233224125.3", ".3332342251.", "12332441251."),
      0.743,
    ],
  ])("is as published: %s", (_words, given, alpha) => {
    expect(valueOf(krippendorffAlpha(given))).toBeCloseTo(alpha, 3);
  });

  it("is not changed by units that fewer than two rated", () => {
    fc.assert(
      fc.property(units, (given) => {
        isClose(
          valueOf(krippendorffAlpha(given)),
          valueOf(krippendorffAlpha([["approved"], ...given.filter((values) => values.length > 1), []])),
        );
      }),
    );
  });

  it("of full agreement on more than one value is 1", () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 2, maxLength: 20 }),
        fc.integer({ min: 2, max: 5 }),
        (values, raters) => {
          const alpha = valueOf(krippendorffAlpha(values.map((one) => times(raters, one))));
          if (new Set(values).size === 1) expect(alpha).toBeNull();
          else expect(alpha).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it("of two raters without gaps comes near to Fleiss' kappa as units grow: they differ by one part in 2 n", () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const [alpha, kappa] = [valueOf(krippendorffAlpha(given)), valueOf(fleissKappa(given))];
        if (alpha === null || kappa === null) {
          expect(alpha).toBe(kappa);
          return;
        }
        expect(1 - alpha).toBeCloseTo(((2 * given.length - 1) / (2 * given.length)) * (1 - kappa), 9);
      }),
    );
  });
});

describe("the interval", () => {
  it("is the same for the same seed, another for another, and holds the value", () => {
    const given = cohenKappa(table(20, 5, 10, 15));
    const first = measure(given, "seed");
    expect(measure(given, "seed")).toEqual(first);
    expect(measure(given, "other")).not.toEqual(first);
    expect(first.low).toBeLessThan(0.4);
    expect(first.high).toBeGreaterThan(0.4);
    // The large-sample interval of the same table is 0.15 to 0.65.
    expect(first.low).toBeCloseTo(0.15, 1);
    expect(first.high).toBeCloseTo(0.65, 1);
  });

  it("narrows as units become more", () => {
    const widthOf = (factor: number): number => {
      const { low, high } = measure(
        cohenKappa(table(20 * factor, 5 * factor, 10 * factor, 15 * factor)),
        "x",
      );
      return (high ?? 0) - (low ?? 0);
    };
    expect(widthOf(16)).toBeLessThan(widthOf(1) / 3);
  });

  it("is left out where there is too little to draw from", () => {
    expect(measure(krippendorffAlpha([["a", "b"]]), "x")).toMatchObject({ low: null, high: null, units: 1 });
    expect(measure(krippendorffAlpha([]), "x")).toEqual({ value: null, low: null, high: null, units: 0 });
  });
});

describe("agreement of a queue", () => {
  const opinion = (
    caseId: string,
    personId: string,
    decision: string,
    more: Partial<Opinion> = {},
  ): Opinion => ({
    caseId,
    personId,
    decision,
    reasons: [],
    firstBadStep: null,
    ...more,
  });
  const opinions = [
    opinion("1", "Ada", "approved", { firstBadStep: "none" }),
    opinion("1", "Ben", "approved", { firstBadStep: "none" }),
    opinion("2", "Ben", "rejected", { reasons: ["loop"], firstBadStep: "2" }),
    opinion("2", "Ada", "rejected", { reasons: ["loop", "wrong type"], firstBadStep: "2" }),
    opinion("3", "Ada", "rejected", { reasons: ["wrong type"], firstBadStep: "1" }),
    opinion("3", "Ben", "approved"),
    opinion("4", "Cid", "approved"),
  ];
  const found = agreementOf(
    {
      opinions,
      decided: new Map([
        ["1", "approved"],
        ["2", "rejected"],
        ["4", "approved"],
      ]),
      others: [
        { caseId: "1", rater: "checks", isGood: true },
        { caseId: "2", rater: "checks", isGood: true },
        { caseId: "3", rater: "checks", isGood: true },
        { caseId: "1", rater: "judge-1", isGood: true },
        { caseId: "2", rater: "judge-1", isGood: false },
      ],
    },
    "seed",
  );

  it("pairs people over the cases that they have in common, whoever was first", () => {
    expect(found.decisions.pairs).toMatchObject([
      { people: ["Ada", "Ben"], units: 3, value: expect.closeTo(0.4, 6) as number },
    ]);
    expect(found.decisions.fleiss).toMatchObject({ raters: 2, units: 3 });
  });

  it("measures each kind that was named, the most named first", () => {
    expect(found.kinds).toMatchObject([
      { kind: "loop", named: 2, value: 1 },
      { kind: "wrong type", named: 2, units: 3 },
    ]);
    expect(found.kinds[1]?.value).toBeLessThan(0);
  });

  it("knows first bad steps only where two said one", () => {
    expect(found.firstBadStep).toMatchObject({ units: 2, value: 1 });
  });

  it("sets what was decided in the end against judges and checks", () => {
    expect(found.against).toMatchObject([
      { rater: "checks", units: 2, agreeing: 1, value: 0 },
      { rater: "judge-1", units: 2, agreeing: 2, value: 1 },
    ]);
  });
});
