import type { Finding } from "../finding.ts";
import type { JudgeKind } from "../schemas.ts";
import { criteriaOf } from "./criteria.ts";
import type { JudgeSample, Mark, Rubric } from "./schemas.ts";

/** Scores up to here are a fault. */
const POOR = 2;
/** Scores that far apart are no agreement. */
const APART = 2;

/** Criteria of which a low score is a fault of the case; an easy or a common question is none. */
const faults: Record<Exclude<Rubric, "verdict">, readonly string[]> = {
  instruction: ["quality", "realism", "verifiability"],
  answer: ["completeness", "conciseness"],
};

export type Settled = { marks: Record<string, Mark>; isDisputed: boolean; findings: Finding[] };

/** What most samples say, whether they agree, and what follows for the case. No readable sample: nothing is known. */
export function settleJudgement(rubric: Rubric, samples: readonly JudgeSample[]): Settled {
  const criteria = criteriaOf[rubric];
  const said = (criterion: string): Exclude<Mark, null>[] =>
    samples.map(({ marks }) => marks[criterion] ?? null).filter((mark) => mark !== null);
  const marks = Object.fromEntries(criteria.map((one) => [one, settleMarks(said(one))]));
  const disputed = criteria.filter((criterion) => areApart(said(criterion)));
  const findings = criteria.flatMap((criterion) => {
    const reason = samples.find((sample) => sample.marks[criterion] === marks[criterion])?.reason ?? "";
    return findingOf(rubric, criterion, marks[criterion] ?? null, reason);
  });
  if (disputed.length > 0)
    findings.push(
      about(
        "judges disagree",
        "caution",
        `${disputed.map((one) => `${one}: ${said(one).join(", ")}`).join("; ")}.`,
      ),
    );
  return { marks, isDisputed: disputed.length > 0, findings };
}

function settleMarks(said: readonly Exclude<Mark, null>[]): Mark {
  const scores = said.filter((mark) => typeof mark === "number").toSorted((a, b) => a - b);
  if (scores.length > 0) return scores[Math.floor((scores.length - 1) / 2)] ?? null;
  const counts = [...Map.groupBy(said, (mark) => mark)].map(([mark, all]) => ({ mark, count: all.length }));
  const [first, second] = counts.toSorted((a, b) => b.count - a.count);
  if (!first) return null;
  return second?.count === first.count ? "Uncertain" : first.mark;
}

function areApart(said: readonly Exclude<Mark, null>[]): boolean {
  const scores = said.filter((mark) => typeof mark === "number");
  if (scores.length > 0) return Math.max(...scores) - Math.min(...scores) >= APART;
  return new Set(said).size > 1;
}

const about = (kind: JudgeKind, severity: Finding["severity"], message: string): Finding => ({
  kind,
  severity,
  step: null,
  path: null,
  message,
});

function findingOf(rubric: Rubric, criterion: string, mark: Mark, reason: string): Finding[] {
  if (rubric !== "verdict") {
    const isPoor = typeof mark === "number" && mark <= POOR && faults[rubric].includes(criterion);
    const kind = rubric === "instruction" ? "instruction judged poor" : "answer judged poor";
    return isPoor ? [about(kind, "caution", `${criterion}: ${mark} of 5. ${reason}`.trim())] : [];
  }
  const kind = criterion === "process" ? "process judged wrong" : "answer judged wrong";
  if (mark === "No") return [about(kind, "error", reason || "The judge gives no reason.")];
  if (mark === "Uncertain") return [about(kind, "caution", `The judge cannot tell. ${reason}`.trim())];
  return [];
}
