import type { Trajectory } from "#lib/corpus/trajectory.ts";
import { groupedSteps, joinedSteps, type JoinedStep } from "./joined-steps.ts";

/** `key` stays with a step while it is moved about. */
export type MendStep = JoinedStep & { key: string };
export type MendDraft = Omit<Trajectory, "steps"> & { steps: MendStep[] };

export type MendText = "instruction" | "finalThought" | "finalAnswer";
export type MendAction =
  | { kind: "text"; field: MendText; value: string | null }
  | { kind: "step"; key: string; change: Partial<Omit<JoinedStep, "isJoined">> }
  | { kind: "insert"; key: string; at: number }
  | { kind: "remove"; key: string }
  | { kind: "move"; key: string; by: number }
  /** Goes on from another text: there is no way back behind it. */
  | { kind: "replace"; draft: MendDraft }
  | { kind: "undo" }
  | { kind: "redo" };

export type MendHistory = {
  past: MendDraft[];
  draft: MendDraft;
  future: MendDraft[];
  /** What was changed last: letters typed into one field are one change. */
  last: string | null;
};

const KEPT_CHANGES = 200;

export function mendDraftOf(trajectory: Trajectory): MendDraft {
  const steps = joinedSteps(trajectory.steps).map((step, index) => ({ ...step, key: `s${index}` }));
  return { ...trajectory, steps };
}

export function trajectoryOf({ steps, ...rest }: MendDraft): Trajectory {
  return { ...rest, steps: groupedSteps(steps.map(({ key: _key, ...step }) => step)) };
}

export function startMending(trajectory: Trajectory): MendHistory {
  return { past: [], draft: mendDraftOf(trajectory), future: [], last: null };
}

const emptyStep = (key: string): MendStep => ({
  key,
  thought: "",
  action: "",
  actionInput: "{}",
  observation: "",
  statusCode: null,
  rawText: null,
  isJoined: false,
});

/** What follows a step that goes is joined to what stood before it no more, where that step was the first of its turn. */
function without(steps: readonly MendStep[], index: number): MendStep[] {
  const gone = steps[index];
  return steps.flatMap((step, place) => {
    if (place === index) return [];
    return place === index + 1 && gone && !gone.isJoined ? [{ ...step, isJoined: false }] : [step];
  });
}

/** A step put between two of one turn ends the turn. */
function withStep(steps: readonly MendStep[], at: number, step: MendStep): MendStep[] {
  const rest = steps.slice(at).map((one, place) => (place === 0 ? { ...one, isJoined: false } : one));
  return [...steps.slice(0, at), { ...step, isJoined: false }, ...rest];
}

function changeStep(step: MendStep, change: Partial<JoinedStep>): MendStep {
  const isCallChanged = ["thought", "action", "actionInput"].some((field) => field in change);
  // The model's own text no longer says what the step says.
  return { ...step, ...change, ...(isCallChanged ? { rawText: null } : {}) };
}

function changeText(draft: MendDraft, field: MendText, value: string | null): MendDraft {
  const changed = { ...draft, [field]: value };
  if (field !== "finalAnswer" || value === null) return changed;
  // With an answer there is no failure left, and no cut.
  const { isCut: _isCut, ...answered } = changed;
  return { ...answered, error: null };
}

type Change = Exclude<MendAction, { kind: "undo" | "redo" | "replace" }>;

function apply(draft: MendDraft, action: Change): MendDraft {
  if (action.kind === "text") return changeText(draft, action.field, action.value);
  const { steps } = draft;
  if (action.kind === "insert")
    return { ...draft, steps: withStep(steps, Math.min(action.at, steps.length), emptyStep(action.key)) };
  const index = steps.findIndex(({ key }) => key === action.key);
  const step = steps[index];
  if (!step) return draft;
  if (action.kind === "remove") return { ...draft, steps: without(steps, index) };
  if (action.kind === "step")
    return {
      ...draft,
      steps: steps.map((one) => (one.key === action.key ? changeStep(one, action.change) : one)),
    };
  const to = Math.max(0, Math.min(steps.length - 1, index + action.by));
  return to === index ? draft : { ...draft, steps: withStep(without(steps, index), to, step) };
}

/** Letters typed into one field of one step count as one change; anything else is a change of its own. */
function nameOf(action: MendAction): string | null {
  if (action.kind === "text") return action.field;
  return action.kind === "step" ? `${action.key} ${Object.keys(action.change).join(" ")}` : null;
}

/** One change, or one taken back or made again. Pure: a reducer. */
export function mend(history: MendHistory, action: MendAction): MendHistory {
  const { past, draft, future, last } = history;
  if (action.kind === "replace") return { past: [], draft: action.draft, future: [], last: null };
  if (action.kind === "undo") {
    const before = past.at(-1);
    return before
      ? { past: past.slice(0, -1), draft: before, future: [draft, ...future], last: null }
      : history;
  }
  if (action.kind === "redo") {
    const [after, ...rest] = future;
    return after ? { past: [...past, draft], draft: after, future: rest, last: null } : history;
  }
  const changed = apply(draft, action);
  if (changed === draft) return history;
  const name = nameOf(action);
  const isSameChange = name !== null && name === last;
  return {
    past: isSameChange ? past : [...past, draft].slice(-KEPT_CHANGES),
    draft: changed,
    future: [],
    last: name,
  };
}
