import { z } from "zod";
import { PageQuery, pageOf, repeatable } from "#lib/http/page.ts";
import { CallStyle } from "#lib/corpus/call-style.ts";
import { Step, Trajectory } from "#lib/corpus/trajectory.ts";
import { ToolFunction } from "#lib/openapi/tool-function.ts";
import { GoldenComparison } from "#lib/checks/golden/schemas.ts";
import { JudgementRow } from "#lib/checks/judge/schemas.ts";
import { ArgumentSource, Gate } from "#lib/checks/schemas.ts";
import { Decision, ErrorKind, ReviewRow, StepVerdictRow } from "#lib/review/schemas.ts";
import { AskedStyle } from "#lib/instructions/schemas.ts";
import { Protocol } from "#lib/simulation/settings.ts";
import { Agent, ToolCall } from "#lib/llm/chat.ts";

export const CaseStatus = z.enum(["simulating", "complete", "failed"]);
export type CaseStatus = z.infer<typeof CaseStatus>;

/** A row of the list: narrow, no trajectory. */
export const CaseRow = z.object({
  id: z.uuid(),
  toolId: z.uuid(),
  toolName: z.string(),
  category: z.string(),
  instruction: z.string(),
  status: CaseStatus,
  decision: Decision,
  behaviour: z.string(),
  /** Null for an imported one. */
  protocol: Protocol.nullable(),
  /** What the instruction was written for; null where that was left open. */
  askedStyle: AskedStyle.nullable(),
  /** As its calls came out. */
  callStyle: CallStyle,
  revision: z.number().int(),
  stepCount: z.number().int(),
  /** Names called, in order. */
  calls: z.array(z.string()),
  findingKinds: z.array(z.string()),
  isStale: z.boolean(),
  tags: z.array(z.string()),
  /** Ids of people who are to look at it. */
  assigneeIds: z.array(z.string()),
  /** Null where it is not in the trash. */
  trashedAt: z.iso.datetime().nullable(),
  error: z.string().nullable(),
  model: z.string(),
  runId: z.uuid().nullable(),
  createdAt: z.iso.datetime(),
});
export type CaseRow = z.infer<typeof CaseRow>;

const YesNo = z.enum(["yes", "no"]);
const Golden = z.enum(["blueprint", "given", "none"]);
/** "broke": something is found in it now that was not found before. */
export const StaleOutcome = z.enum(["passed", "broke", "unchecked"]);
export type StaleOutcome = z.infer<typeof StaleOutcome>;
const Severity = z.enum(["error", "caution", "note"]);
/** "3", "2-5", "6-" */
const Range = z.string().regex(/^\d+(-\d*)?$/);
const Moment = z.iso.date().or(z.iso.datetime()).optional();

/** The same words in the page's URL, in the API, in an export and in a bulk action. */
export const CaseFilter = z.object({
  decision: repeatable(Decision),
  status: repeatable(CaseStatus),
  /** Tool ids, or names. */
  tool: repeatable(z.string()),
  category: repeatable(z.string()),
  /** Cases that call any of them. */
  function: repeatable(z.string()),
  run: repeatable(z.uuid()),
  model: repeatable(z.string()),
  behaviour: repeatable(z.string()),
  protocol: repeatable(Protocol),
  /** How many calls the instruction was written for. */
  askedStyle: repeatable(AskedStyle),
  /** As the calls came out. */
  callStyle: repeatable(CallStyle),
  /** Instruction ids. */
  instruction: repeatable(z.uuid()),
  /** Kinds of finding; "none" for cases without. */
  finding: repeatable(z.string()),
  /** "0", "3", "2-5", "6-" */
  steps: repeatable(Range),
  /** Made not before / before, ISO dates or times, UTC. */
  from: Moment,
  to: Moment,
  /** Tags; "none" for cases without. */
  tag: repeatable(z.string()),
  /** Made with an older version of their tool's document. */
  stale: repeatable(YesNo),
  /** Of those: how they came through the checks against the newest version. */
  staleCheck: repeatable(StaleOutcome),
  /** Changed by hand since they were made. */
  edited: repeatable(YesNo),
  /** Ids of people who reviewed it; "none" for cases without a review. Reviews that were taken back do not count, here and below. */
  reviewer: repeatable(z.string()),
  /** Reasons of reviews; "none" for cases without. */
  reason: repeatable(z.string()),
  /** With a comment in a review. */
  comment: repeatable(YesNo),
  /** With a thread of comments that is not resolved. */
  openComments: repeatable(YesNo),
  /** Ids of people who are to look at it; "none" for cases that nobody has. */
  assignee: repeatable(z.string()),
  /** With a verdict on the steps of its current revision. */
  verdict: repeatable(YesNo),
  /** What the first bad step of that verdict is; "none" for cases without one. */
  badKind: repeatable(z.enum([...ErrorKind.options, "none"])),
  /** Which step is the first bad one, from 1, in ranges as of steps; the answer's number is after the last step's. */
  badStep: repeatable(Range),
  /** With a step, or an answer, that does not count for training. */
  masked: repeatable(YesNo),
  /** The instruction's golden answer: "blueprint" where the request was written from it, "given" where it came with it. */
  golden: repeatable(Golden),
  /** Decided not before / before. */
  decidedFrom: Moment,
  decidedTo: Moment,
  /** Severities of its findings. */
  severity: repeatable(Severity),
  /** Near-duplicates: ids of clusters (CaseDetail.clusterId). */
  cluster: repeatable(z.uuid()),
  /** Cases that a run of kind "check" or "judge" went through: ids of runs. `run` is the one that made a case. */
  checkedBy: repeatable(z.uuid()),
  /** Failed with the same message. */
  error: repeatable(z.string()),
  toolStatus: repeatable(z.enum(["building", "ready", "failed"])),
  /** Sums over its model calls, in ranges as of steps: tokens; micro-dollars; milliseconds. */
  tokens: repeatable(Range),
  cost: repeatable(Range),
  latency: repeatable(Range),
  /** "true": what is in the trash, and nothing else. */
  trash: z.enum(["true"]).optional(),
  /** Full text: words, "a phrase", -not; the last word also as a beginning. */
  q: z.string().max(500).optional(),
});
export type CaseFilter = z.infer<typeof CaseFilter>;

export const CaseSort = z.enum(["newest", "oldest", "most-steps", "fewest-steps", "tool", "decided"]);
export type CaseSort = z.infer<typeof CaseSort>;

export const ListCasesQuery = CaseFilter.extend(PageQuery.shape).extend({ sort: CaseSort.default("newest") });
export type ListCasesQuery = z.infer<typeof ListCasesQuery>;

const Count = z.object({ value: z.string(), label: z.string().optional(), count: z.number().int() });

/** Beside each filter, how many cases it would leave: the other filters applied, its own not. */
export const CaseFacets = z.object({
  /** Without any filter; of the trash where that is asked for. */
  total: z.number().int(),
  matching: z.number().int(),
  decision: z.array(Count),
  status: z.array(Count),
  /** value: tool id, label: name; the 200 most frequent. */
  tool: z.array(Count),
  category: z.array(Count),
  function: z.array(Count),
  run: z.array(Count),
  model: z.array(Count),
  behaviour: z.array(Count),
  protocol: z.array(Count),
  askedStyle: z.array(Count),
  callStyle: z.array(Count),
  finding: z.array(Count),
  steps: z.array(Count),
  tag: z.array(Count),
  stale: z.array(Count),
  edited: z.array(Count),
  reviewer: z.array(Count),
  reason: z.array(Count),
  comment: z.array(Count),
  openComments: z.array(Count),
  assignee: z.array(Count),
  verdict: z.array(Count),
  badKind: z.array(Count),
  badStep: z.array(Count),
  masked: z.array(Count),
  /** Names of what the filter asks for by id and the counts above do not name: instructions, runs, tools, people. */
  names: z.array(z.object({ filter: z.string(), value: z.string(), name: z.string() })),
  /**
   * True where a search (or another word that only the rows know) finds so many cases that only the newest of them
   * were counted: every count is at least that.
   */
  isAtLeast: z.boolean(),
});
export type CaseFacets = z.infer<typeof CaseFacets>;

const FunnelGate = z.object({
  gate: Gate,
  /** Cases that came through this gate and all before it. */
  passed: z.number().int(),
  /** Cases that came to it and were stopped here. */
  stopped: z.number().int(),
  /** Kinds of finding that stop a case here. */
  kinds: z.array(z.string()),
});
const Funnel = z.object({ total: z.number().int(), gates: z.array(FunnelGate) });

/** How many complete cases come through each gate; an error or a caution on the current revision stops one, a note does not. */
export const GateFunnel = Funnel.extend({
  /** Of them, those that a judge has seen. */
  judged: z.number().int(),
  models: z.array(Funnel.extend({ model: z.string() })),
});
export type GateFunnel = z.infer<typeof GateFunnel>;

export const FindingRow = z.object({
  kind: z.string(),
  severity: z.enum(["error", "caution", "note"]),
  step: z.number().int().nullable(),
  path: z.string().nullable(),
  message: z.string(),
  /** Of a duplicate: the case that it nearly repeats. */
  otherCaseId: z.uuid().optional(),
});
export type FindingRow = z.infer<typeof FindingRow>;

/** A case made with an older version of its tool's document, and what the checks against the newest one say of it. */
export const StaleCase = CaseRow.extend({
  /** It was made with. */
  toolVersion: z.number().int(),
  outcome: StaleOutcome,
  /** What is found now and was not before; what was found and is not any more. */
  broke: z.array(FindingRow),
  mended: z.array(FindingRow),
  /** Null where it was not held against the newest version yet. */
  checkedAt: z.iso.datetime().nullable(),
});
export type StaleCase = z.infer<typeof StaleCase>;

export const ListStaleQuery = PageQuery.extend({ outcome: StaleOutcome.optional() });
export type ListStaleQuery = z.infer<typeof ListStaleQuery>;

export const StalePage = pageOf(StaleCase).extend({
  counts: z.object({ passed: z.number().int(), broke: z.number().int(), unchecked: z.number().int() }),
  /** The tool's newest version. */
  toolVersion: z.number().int(),
});
export type StalePage = z.infer<typeof StalePage>;

/** A model call as a step's row shows it; the whole of it is at /model-calls/{id}. */
export const ModelCallSummary = z.object({
  id: z.uuid(),
  agent: Agent,
  step: z.number().int().nullable(),
  sequence: z.number().int(),
  outcome: z.string(),
  model: z.string(),
  promptName: z.string(),
  promptVersion: z.number().int(),
  promptTokens: z.number().int(),
  completionTokens: z.number().int(),
  costMicroUsd: z.number().int(),
  latencyMs: z.number().int(),
});
export type ModelCallSummary = z.infer<typeof ModelCallSummary>;

export const ModelCallDetail = ModelCallSummary.extend({
  endpoint: z.string(),
  httpStatus: z.number().int().nullable(),
  errorMessage: z.string().nullable(),
  finishReason: z.string().nullable(),
  request: z
    .object({
      messages: z.array(
        z.object({ role: z.string(), content: z.string(), toolCalls: z.array(ToolCall).optional() }),
      ),
      tools: z.array(z.object({ name: z.string() }).loose()).optional(),
    })
    .loose(),
  answer: z.string().nullable(),
  /** Native tool calls of the answer. */
  toolCalls: z.array(ToolCall),
  startedAt: z.iso.datetime(),
});
export type ModelCallDetail = z.infer<typeof ModelCallDetail>;

const RevisionRow = z.object({
  revision: z.number().int(),
  reason: z.string(),
  actorId: z.string(),
  createdAt: z.iso.datetime(),
});

/** A revision, whole. It never changes. */
export const RevisionDetail = RevisionRow.extend({ trajectory: Trajectory });
export type RevisionDetail = z.infer<typeof RevisionDetail>;

const DraftRow = z.object({
  actorId: z.string(),
  /** Revision that it started from. */
  revision: z.number().int(),
  updatedAt: z.iso.datetime(),
  /** True for the draft of whoever asks. */
  isMine: z.boolean(),
});

/** What a person has typed into a case and not saved: may hold calls that a revision may not. Never exported. */
export const DraftInput = z.object({
  revision: z.number().int().min(0),
  trajectory: Trajectory,
  reason: z.string().max(500).default(""),
});
export type DraftInput = z.infer<typeof DraftInput>;

export const DraftDetail = DraftInput.extend({ updatedAt: z.iso.datetime() });
export type DraftDetail = z.infer<typeof DraftDetail>;

/** Who answered the request of a step: a model, the schemas, the real API, a kept answer; or a fault was put in. */
export const AnsweredBy = z.enum(["model", "schema", "http", "cache", "fault"]);
export type AnsweredBy = z.infer<typeof AnsweredBy>;

export const CaseDetail = CaseRow.extend({
  /** What others and judges said is left out: it waits for whoever asks in a blind queue. */
  isBlind: z.boolean(),
  steps: z.array(Step),
  /** For each step; null where no request was made, or nobody knows. */
  answeredBy: z.array(AnsweredBy.nullable()),
  finalThought: z.string().nullable(),
  finalAnswer: z.string().nullable(),
  toolVersion: z.number().int(),
  tool: z.object({
    id: z.uuid(),
    name: z.string(),
    description: z.string(),
    functions: z.array(ToolFunction),
    /** True where the tool has a newer version than the one the case was made with. */
    hasNewerVersion: z.boolean(),
  }),
  findings: z.array(FindingRow),
  /** Where each value of each call's arguments was said. */
  sources: z.array(ArgumentSource),
  /** What judges said of this revision: the newest of each rubric. */
  judgements: z.array(JudgementRow),
  reviews: z.array(ReviewRow),
  /** What people said of this revision's steps, oldest first; the newest that was not taken back counts. */
  verdicts: z.array(StepVerdictRow),
  revisions: z.array(RevisionRow),
  /** Who has typed into the case what is not saved yet. */
  drafts: z.array(DraftRow),
  modelCalls: z.array(ModelCallSummary),
  goldenAnswer: z.unknown().nullable(),
  /** The calls of the golden answer beside those that were made; null where there is none. */
  golden: GoldenComparison.nullable(),
  /** Of its near-duplicates; null where it was never compared. */
  clusterId: z.uuid().nullable(),
});
export type CaseDetail = z.infer<typeof CaseDetail>;

/** Makes a new revision. `revision` is the one that the writer saw; another is a conflict. */
export const EditCase = z.object({
  revision: z.number().int().min(0),
  trajectory: Trajectory,
  reason: z.string().max(500).default(""),
  /** Refuses calls that are new or changed and that their function does not take, as the page does. */
  refuseInvalidCalls: z.boolean().optional(),
  /** Drops the writer's draft, of which this revision was made. */
  dropDraft: z.boolean().optional(),
});
export type EditCase = z.infer<typeof EditCase>;

/** Makes a revision that says what an older one said. */
export const RestoreRevision = z.object({
  revision: z.number().int().min(0),
  /** The older one. */
  restores: z.number().int().min(0),
  reason: z.string().max(500).default(""),
});
export type RestoreRevision = z.infer<typeof RestoreRevision>;

/** Makes a revision that ends before a step. */
export const CutCase = z.object({
  revision: z.number().int().min(0),
  /** From 1: the steps before it stay. */
  step: z.number().int().min(1),
  reason: z.string().max(500).default(""),
});
export type CutCase = z.infer<typeof CutCase>;

/** The neighbours of a case in a filtered, sorted list. */
export const CaseNeighbours = z.object({
  previousId: z.uuid().nullable(),
  nextId: z.uuid().nullable(),
  /** Place of the case in the list, from 1; null where it is no longer in it. */
  position: z.number().int().nullable(),
  total: z.number().int(),
  /** Those that follow, the next one first: as many as were asked for, where there are so many. */
  aheadIds: z.array(z.uuid()).optional(),
});
export type CaseNeighbours = z.infer<typeof CaseNeighbours>;
