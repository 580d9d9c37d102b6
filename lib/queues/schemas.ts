import { z } from "zod";
import { CaseFilter } from "#lib/cases/schemas.ts";
import { Decision, ReviewInput } from "#lib/review/schemas.ts";

/** teaches-most: what most is to be learnt from comes first (lib/queues/teaching-score.ts). */
export const QueueOrder = z.enum(["oldest", "random", "teaches-most"]);
export type QueueOrder = z.infer<typeof QueueOrder>;

export const REVIEWS_PER_CASE_MAX = 5;

const Name = z.string().trim().min(1).max(120);
/** Offered to the reviewer; empty: all kinds of error. */
const Reasons = z.array(z.string().trim().min(1).max(80)).max(20);
/** Ids of people; empty: whoever may review. */
const ReviewerIds = z.array(z.string().min(1).max(200)).max(500);
/** Markdown. */
const Guidelines = z.string().max(50_000);

export const MakeQueue = z.object({
  name: Name,
  /** The words of the list of cases. A misspelt one is refused: it would widen the queue. */
  filter: z.record(z.string(), z.unknown()).default({}),
  order: QueueOrder.default("oldest"),
  /** Of the random order, and of which cases get more than one review. */
  seed: z.number().int().min(0).max(2_147_483_647).default(0),
  reviewsPerCase: z.number().int().min(1).max(REVIEWS_PER_CASE_MAX).default(1),
  /** Of 100 cases, how many get `reviewsPerCase` reviews; the others get one. */
  overlapPercent: z.number().int().min(0).max(100).default(100),
  guidelines: Guidelines.default(""),
  reasons: Reasons.default([]),
  reviewerIds: ReviewerIds.default([]),
  /** Hides what others and judges said until one has decided. */
  isBlind: z.boolean().default(true),
});
export type MakeQueue = z.infer<typeof MakeQueue>;

/** What is left out stays. */
export const EditQueue = z
  .object({
    name: Name,
    reasons: Reasons,
    reviewerIds: ReviewerIds,
    status: z.enum(["open", "closed"]),
    /** A new version; `version` is the one that the writer saw, and another is a conflict. */
    guidelines: z.object({ text: Guidelines, version: z.number().int().min(0) }),
  })
  .partial();
export type EditQueue = z.infer<typeof EditQueue>;

/** Of places, one for each review that is wanted. Places of cases in the trash are counted apart, as nobody gets them. */
export const PlaceCounts = z.object({
  total: z.number().int(),
  waiting: z.number().int(),
  /** Held by somebody now. */
  claimed: z.number().int(),
  done: z.number().int(),
  inTrash: z.number().int(),
});
export type PlaceCounts = z.infer<typeof PlaceCounts>;

export const QueueRow = z.object({
  id: z.uuid(),
  name: z.string(),
  status: z.enum(["open", "closed"]),
  order: QueueOrder,
  reviewsPerCase: z.number().int(),
  overlapPercent: z.number().int(),
  cases: z.number().int(),
  places: PlaceCounts,
  /** Cases whose reviewers disagree, or that were changed between their reviews. */
  toSettle: z.number().int(),
  /** What whoever asks may do: places that they can get now, and reviews that they have done. */
  mine: z.object({ isReviewer: z.boolean(), available: z.number().int(), done: z.number().int() }),
  actorId: z.string(),
  createdAt: z.iso.datetime(),
});
export type QueueRow = z.infer<typeof QueueRow>;

/** Cases that are being put into a queue in the background. */
export const QueueIntake = z.object({
  id: z.uuid(),
  status: z.enum(["queued", "running", "cancelled", "failed"]),
  total: z.number().int(),
  /** In the queue by now. */
  done: z.number().int(),
  error: z.string().nullable(),
});
export type QueueIntake = z.infer<typeof QueueIntake>;

export const QueueDetail = QueueRow.extend({
  filter: CaseFilter,
  seed: z.number().int(),
  reasons: z.array(z.string()),
  reviewerIds: z.array(z.string()),
  isBlind: z.boolean(),
  guidelines: z.object({
    version: z.number().int(),
    text: z.string(),
    /** Null while there are none. */
    actorId: z.string().nullable(),
    createdAt: z.iso.datetime().nullable(),
  }),
  /** Cases that match the filter by now and are not in the queue; 0 while some are being taken in. */
  newMatches: z.number().int(),
  /** Null where all that was asked for is in the queue. */
  intake: QueueIntake.nullable(),
});
export type QueueDetail = z.infer<typeof QueueDetail>;

export const GuidelineVersions = z.object({
  items: z.array(
    z.object({
      version: z.number().int(),
      text: z.string(),
      actorId: z.string(),
      createdAt: z.iso.datetime(),
    }),
  ),
});

/** A place in somebody's hands. */
export const ClaimedPlace = z.object({
  id: z.uuid(),
  queueId: z.uuid(),
  caseId: z.uuid(),
  /** Shown again with everything that is done with the place. */
  claim: z.uuid(),
  leaseUntil: z.iso.datetime(),
  guidelineVersion: z.number().int(),
});
export type ClaimedPlace = z.infer<typeof ClaimedPlace>;

/** `caseId`: a place of this case, and no other. */
export const ClaimPlace = z.object({ caseId: z.uuid().optional() }).default({});
export type ClaimPlace = z.infer<typeof ClaimPlace>;

export const ClaimAnswer = z.object({
  /** Null where there is nothing to get now. */
  place: ClaimedPlace.nullable(),
  /** Places that whoever asks could still get if their holders let go of them. */
  heldByOthers: z.number().int(),
  isClosed: z.boolean(),
});
export type ClaimAnswer = z.infer<typeof ClaimAnswer>;

const Held = z.object({ placeId: z.uuid(), claim: z.uuid() });
/** Of renewing and of letting go. */
export const HeldPlaces = z.object({ places: z.array(Held).max(50) });
export type HeldPlaces = z.infer<typeof HeldPlaces>;

/** Those that are still whoever asks'. */
export const RenewedPlaces = z.object({
  items: z.array(z.object({ placeId: z.uuid(), leaseUntil: z.iso.datetime() })),
});
export const ReleasedPlaces = z.object({ released: z.number().int() });

/** An ordinary decision, of whoever holds the place. */
export const FinishPlace = ReviewInput.extend({
  claim: z.uuid(),
  /** How long the case was on screen. */
  tookMs: z.number().int().min(0).max(86_400_000).default(0),
});
export type FinishPlace = z.infer<typeof FinishPlace>;

/** open: more reviews are to come. agreed: the case is decided so. to-settle: a curator is to decide. */
export const QueueCaseState = z.enum(["open", "agreed", "to-settle", "settled"]);
export type QueueCaseState = z.infer<typeof QueueCaseState>;

export const FinishedPlace = z.object({
  placeId: z.uuid(),
  caseId: z.uuid(),
  decision: Decision,
  state: QueueCaseState,
  /** The review that decided the case; null while it is not decided. */
  reviewId: z.uuid().nullable(),
});
export type FinishedPlace = z.infer<typeof FinishedPlace>;

/** With the 409 of a place that was lost: who has it now, and whether whoever asks could get another of the case. */
export const PlaceConflict = z.object({
  code: z.enum(["lost", "done"]),
  caseId: z.uuid(),
  holderId: z.string().nullable(),
  canClaimAgain: z.boolean(),
});
export type PlaceConflict = z.infer<typeof PlaceConflict>;

/**
 * `claim`: of the decision that is taken back, so that a later one is left alone. `sentAs`: made by whoever sends, and
 * the claim of the place from then on; sent again under the same one, it is answered as the first time.
 */
export const UndoPlace = z.object({ claim: z.uuid().optional(), sentAs: z.uuid().optional() }).default({});
export type UndoPlace = z.infer<typeof UndoPlace>;

/** Taken back: the place is in one's hands again, with what was said. */
export const UndonePlace = z.object({
  place: ClaimedPlace,
  decision: Decision,
  reasons: z.array(z.string()),
  comment: z.string(),
});
export type UndonePlace = z.infer<typeof UndonePlace>;

const Pace = z.object({
  done: z.number().int(),
  doneToday: z.number().int(),
  /** Typical time of a decision, in milliseconds; null where none is known. */
  medianMs: z.number().int().nullable(),
  /** Decisions of the last hour. */
  lastHour: z.number().int(),
  lastAt: z.iso.datetime().nullable(),
});
export const QueueProgress = z.object({
  places: PlaceCounts,
  cases: z.object({
    open: z.number().int(),
    agreed: z.number().int(),
    toSettle: z.number().int(),
    settled: z.number().int(),
  }),
  all: Pace,
  /** Work left, of one person, in milliseconds: places that are not done, times the typical decision. */
  workLeftMs: z.number().int().nullable(),
  /** Until it is done, at the pace of the last hour (of what there is of it); null where nothing was done in it. */
  timeLeftMs: z.number().int().nullable(),
  people: z.array(
    Pace.extend({
      personId: z.string(),
      holding: z.number().int(),
      approved: z.number().int(),
      rejected: z.number().int(),
      needsWork: z.number().int(),
    }),
  ),
});
export type QueueProgress = z.infer<typeof QueueProgress>;

/** What one person said of a case of a queue. */
export const SingleReview = z.object({
  placeId: z.uuid(),
  personId: z.string(),
  decision: Decision,
  reasons: z.array(z.string()),
  comment: z.string(),
  revision: z.number().int(),
  finishedAt: z.iso.datetime(),
});
export type SingleReview = z.infer<typeof SingleReview>;

export const Disagreement = z.object({
  caseId: z.uuid(),
  instruction: z.string(),
  toolName: z.string(),
  /** As the case is now. */
  revision: z.number().int(),
  decision: Decision,
  state: z.enum(["to-settle", "settled"]),
  reviews: z.array(SingleReview),
  /** What it was settled as; null while it is not. */
  settled: z
    .object({
      decision: Decision,
      reasons: z.array(z.string()),
      comment: z.string(),
      actorId: z.string(),
      createdAt: z.iso.datetime(),
    })
    .nullable(),
});
export type Disagreement = z.infer<typeof Disagreement>;

export const SettleCase = ReviewInput;
export type SettleCase = z.infer<typeof SettleCase>;

/** Beside a case: the queues that it is in, and what was said there. Empty where that is still hidden. */
export const CaseQueues = z.object({
  items: z.array(
    z.object({
      queueId: z.uuid(),
      queueName: z.string(),
      state: QueueCaseState,
      needed: z.number().int(),
      done: z.number().int(),
      reviews: z.array(SingleReview),
    }),
  ),
});
export type CaseQueues = z.infer<typeof CaseQueues>;
