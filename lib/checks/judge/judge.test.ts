import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { criteriaOf } from "./criteria.ts";
import { readJudgement } from "./read-judgement.ts";
import { JudgeSample, Rubric } from "./schemas.ts";
import { settleJudgement } from "./settle-judgement.ts";

describe("what a judge says", () => {
  it.each<[string, object]>([
    ["Process: Yes\nResponse: No\nReason: The id is made up.", { process: "Yes", response: "No" }],
    ["**Process**: yes.\n- **Response:** UNCERTAIN", { process: "Yes", response: "Uncertain" }],
    ["response = No\nprocess = Yes", { process: "Yes", response: "No" }],
    ["Process: No\nOn second thought:\nProcess: Yes", { process: "Yes", response: null }],
    ["Process: Mostly\nResponse: 4", { process: null, response: null }],
    ["I will not judge this.", { process: null, response: null }],
    ["Process: constructor\nResponse: __proto__", { process: null, response: null }],
    ["", { process: null, response: null }],
  ])("%j", (text, marks) => {
    expect(readJudgement("verdict", text).marks).toEqual(marks);
  });

  it("scores are 1 to 5", () => {
    expect(readJudgement("answer", "Completeness: 4/5\nConciseness: 9\nReason: Long.\nVery.")).toEqual({
      marks: { completeness: 4, conciseness: null },
      reason: "Long.\nVery.",
    });
  });

  it("is data, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Rubric.options),
        fc.array(fc.string(), { maxLength: 5 }),
        (rubric, texts) => {
          const samples = texts.map((text) => JudgeSample.parse(readJudgement(rubric, text)));
          const settled = settleJudgement(rubric, samples);
          expect(Object.keys(settled.marks)).toEqual([...criteriaOf[rubric]]);
        },
      ),
    );
  });
});

describe("what most of them say", () => {
  const verdicts = (...words: string[]) =>
    words.map((word) => readJudgement("verdict", `Process: ${word}\nResponse: Yes\nReason: because`));
  const kinds = (...words: string[]) =>
    settleJudgement("verdict", verdicts(...words)).findings.map(({ kind, severity }) => [kind, severity]);

  it.each<[string[], string | null, unknown[]]>([
    [["Yes", "Yes", "Yes"], "Yes", []],
    [
      ["No", "No", "Yes"],
      "No",
      [
        ["process judged wrong", "error"],
        ["judges disagree", "caution"],
      ],
    ],
    [["Yes", "Yes", "No"], "Yes", [["judges disagree", "caution"]]],
    [
      ["Yes", "No"],
      "Uncertain",
      [
        ["process judged wrong", "caution"],
        ["judges disagree", "caution"],
      ],
    ],
    [["No", "nonsense", "?"], "No", [["process judged wrong", "error"]]],
    [["nonsense"], null, []],
    [[], null, []],
  ])("%j: %s", (words, process, findings) => {
    expect(settleJudgement("verdict", verdicts(...words)).marks["process"] ?? null).toBe(process);
    expect(kinds(...words)).toEqual(findings);
  });

  it("scores settle at their middle, and are apart by two", () => {
    const scored = (...scores: number[]) =>
      settleJudgement(
        "answer",
        scores.map((score) => readJudgement("answer", `Completeness: ${score}\nConciseness: 5`)),
      );
    expect(scored(2, 3, 2)).toMatchObject({ marks: { completeness: 2, conciseness: 5 }, isDisputed: false });
    expect(scored(2, 3, 2).findings.map(({ kind }) => kind)).toEqual(["answer judged poor"]);
    expect(scored(5, 3, 4).isDisputed).toBe(true);
    expect(scored(4, 4).findings).toEqual([]);
  });
});
