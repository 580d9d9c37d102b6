import type { Trajectory } from "#lib/corpus/trajectory.ts";
import { alignSteps, isSameStep } from "./align-steps.ts";
import { isDeepEqual } from "./is-deep-equal.ts";
import { groupedSteps, joinedSteps, type JoinedStep } from "./joined-steps.ts";

export type MergedField = "instruction" | "finalThought" | "finalAnswer";
export const mergedFields = ["instruction", "finalThought", "finalAnswer"] as const;

/** A text that both changed, each otherwise. */
export type FieldConflict = {
  kind: "field";
  field: MergedField;
  base: string | null;
  mine: string | null;
  theirs: string | null;
};
/** Steps that both changed, or both put in at one place; an empty list is a step that is gone. */
export type StepConflict = {
  kind: "steps";
  /** Where it stood, from 0: place in the revision that both started from. */
  place: number;
  base: JoinedStep[];
  mine: JoinedStep[];
  theirs: JoinedStep[];
};
export type MergeConflict = FieldConflict | StepConflict;
export type Choice = "mine" | "theirs";

type StepPart = { kind: "settled"; steps: JoinedStep[] } | StepConflict;
type FieldPart = { kind: "settled"; field: MergedField; value: string | null } | FieldConflict;

/** What two edits of one revision make together. What only one of them touched is settled. */
export type TrajectoryMerge = {
  fields: FieldPart[];
  steps: StepPart[];
  /** Instruction to error, without what is above. */
  rest: Omit<Trajectory, "steps" | MergedField>;
};

type Script = {
  /** What became of each step of the base: itself, another, or gone. */
  fates: (JoinedStep | null)[];
  /** Put in before each step of the base, and after the last. */
  inserts: JoinedStep[][];
};

function scriptOf(base: readonly JoinedStep[], own: readonly JoinedStep[]): Script {
  const fates: (JoinedStep | null)[] = base.map(() => null);
  const inserts: JoinedStep[][] = Array.from({ length: base.length + 1 }, () => []);
  let gap = 0;
  for (const { before, after } of alignSteps(base, own)) {
    const step = after === null ? undefined : own[after];
    if (before === null) {
      if (step) inserts[gap]?.push(step);
      continue;
    }
    fates[before] = step ?? null;
    gap = before + 1;
  }
  return { fates, inserts };
}

/** One of three where two agree; undefined where all differ. */
function settle<T>(base: T, mine: T, theirs: T, isSame: (a: T, b: T) => boolean): { value: T } | undefined {
  if (isSame(mine, base) || isSame(mine, theirs)) return { value: theirs };
  return isSame(theirs, base) ? { value: mine } : undefined;
}

const asList = (step: JoinedStep | null): JoinedStep[] => (step ? [step] : []);
const isSameList = (a: readonly JoinedStep[], b: readonly JoinedStep[]): boolean =>
  a.length === b.length && a.every((step, index) => step !== undefined && isSameFate(step, b[index] ?? null));
const isSameFate = (a: JoinedStep | null, b: JoinedStep | null): boolean =>
  a === null || b === null ? a === b : isSameStep(a, b) && a.isJoined === b.isJoined;

function mergeSteps(
  base: readonly JoinedStep[],
  mine: readonly JoinedStep[],
  theirs: readonly JoinedStep[],
): StepPart[] {
  const [own, other] = [scriptOf(base, mine), scriptOf(base, theirs)];
  const parts: StepPart[] = [];
  const add = (place: number, before: JoinedStep[], ours: JoinedStep[], others: JoinedStep[]): void => {
    const settled = settle(before, ours, others, isSameList);
    if (!settled) parts.push({ kind: "steps", place, base: before, mine: ours, theirs: others });
    else if (settled.value.length > 0) parts.push({ kind: "settled", steps: settled.value });
  };
  for (let place = 0; place <= base.length; place += 1) {
    add(place, [], own.inserts[place] ?? [], other.inserts[place] ?? []);
    const step = base[place];
    if (step) add(place, [step], asList(own.fates[place] ?? null), asList(other.fates[place] ?? null));
  }
  return parts;
}

function mergeRest(base: Trajectory, mine: Trajectory, theirs: Trajectory): TrajectoryMerge["rest"] {
  const of = <K extends "error" | "isCut" | "extra">(key: K): Trajectory[K] =>
    (settle(base[key], mine[key], theirs[key], isDeepEqual) ?? { value: mine[key] }).value;
  const [isCut, extra] = [of("isCut"), of("extra")];
  return { error: of("error"), ...(isCut ? { isCut } : {}), ...(extra ? { extra } : {}) };
}

/** Two edits of one revision put together, step by step (diff3 over an alignment that follows changed steps). */
export function mergeTrajectories(base: Trajectory, mine: Trajectory, theirs: Trajectory): TrajectoryMerge {
  return {
    fields: mergedFields.map((field): FieldPart => {
      const three = { base: base[field], mine: mine[field], theirs: theirs[field] };
      const settled = settle(three.base, three.mine, three.theirs, Object.is);
      return settled ? { kind: "settled", field, value: settled.value } : { kind: "field", field, ...three };
    }),
    steps: mergeSteps(joinedSteps(base.steps), joinedSteps(mine.steps), joinedSteps(theirs.steps)),
    rest: mergeRest(base, mine, theirs),
  };
}

/** What a person has to choose, texts before steps, in their order. */
export function conflictsOf(merge: TrajectoryMerge): MergeConflict[] {
  return [
    ...merge.fields.filter((part) => part.kind === "field"),
    ...merge.steps.filter((part) => part.kind === "steps"),
  ];
}

/** The trajectory that the choices make. @param choices one for each of `conflictsOf`, in its order; mine where none is given */
export function resolveMerge(merge: TrajectoryMerge, choices: readonly Choice[] = []): Trajectory {
  const chosen = new Map(
    conflictsOf(merge).map((conflict, index) => [conflict, choices[index] ?? "mine"] as const),
  );
  const texts = Object.fromEntries(
    merge.fields.map((part) => [
      part.field,
      part.kind === "settled" ? part.value : part[chosen.get(part) ?? "mine"],
    ]),
  ) as Pick<Trajectory, MergedField>;
  const steps = merge.steps.flatMap((part) =>
    part.kind === "settled" ? part.steps : part[chosen.get(part) ?? "mine"],
  );
  const { isCut, error, ...rest } = merge.rest;
  return {
    ...rest,
    ...texts,
    steps: groupedSteps(steps),
    error: texts.finalAnswer === null ? error : null,
    ...(isCut && texts.finalAnswer === null ? { isCut } : {}),
  };
}
