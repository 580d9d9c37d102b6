import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "#lib/http/api-client.ts";
import type { ReviewRow } from "#lib/review/schemas.ts";
import type { Letter, OutboxStore } from "./outbox-store.ts";
import { DecisionOutbox, type Answered, type Deciding } from "./outbox.ts";

type Ports = ConstructorParameters<typeof DecisionOutbox>[0];

const caseId = (place: number): string => `0190a3b0-0000-7000-8000-00000000000${place}`;
const given = (place: number, decision: Deciding["decision"] = "approved"): Deciding => ({
  caseId: caseId(place),
  instruction: `Find kite ${place}.`,
  revision: 0,
  previous: "pending",
  decision,
  reasons: [],
  comment: "",
});
const away = new ApiError(0, "Paddock does not answer.");
const conflict = new ApiError(409, "Someone was first.");

function memoryStore(): OutboxStore {
  const kept = new Map<string, string>();
  return {
    put: (letter) => void kept.set(letter.id, JSON.stringify(letter)),
    remove: (id) => void kept.delete(id),
    has: (id) => kept.has(id),
    all: () => [...kept.keys()].toSorted().map((id) => JSON.parse(kept.get(id) ?? "") as Letter),
  };
}

/** A server that keeps what it was sent once, however often it is; `answers` says how each attempt ends. */
function serverOf(answers: (Error | "lost")[] = []) {
  const taken = new Map<string, ReviewRow>();
  const row = (letter: Letter, undoesId: string | null): ReviewRow => ({
    id: `0290a3b0${letter.id.slice(8)}`,
    caseId: letter.given.caseId,
    revision: 0,
    decision: undoesId === null ? letter.given.decision : "pending",
    previous: "pending",
    reasons: [],
    comment: "",
    undoesId,
    actorId: "owner",
    createdAt: "2026-01-01T00:00:00.000Z",
  });
  const answer = (letter: Letter, undoesId: string | null): Promise<Answered> => {
    const next = answers.shift();
    if (next instanceof Error) return Promise.reject(next);
    const made = taken.get(letter.id) ?? row(letter, undoesId);
    taken.set(letter.id, made);
    const { id, decision } = made;
    return next === "lost"
      ? Promise.reject(away)
      : Promise.resolve({ id, decision, review: made, place: letter.given.place ?? null });
  };
  const ports = {
    decide: vi.fn<Ports["decide"]>((letter) => answer(letter, null)),
    undo: vi.fn<Ports["undo"]>((letter, reviewId) => answer(letter, reviewId)),
    show: vi.fn<Ports["show"]>(),
    found: vi.fn<Ports["found"]>(),
    settled: vi.fn<Ports["settled"]>(),
  };
  const arrived = (): string[] =>
    [...taken.values()].map(
      ({ caseId: id, undoesId }) => `${undoesId === null ? "" : "undo "}${id.slice(-1)}`,
    );
  return { ports, arrived, answers };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
const settle = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

describe("decisions made while the server is away", () => {
  it("arrive once each, in order, when it is back, and are counted until then", async () => {
    const { ports, arrived } = serverOf([away, away, away, "lost"]);
    const outbox = new DecisionOutbox(ports, memoryStore());
    for (const place of [1, 2, 3]) outbox.decide(given(place));
    await settle();
    expect(outbox.current()).toMatchObject({ unsaved: 3, isAway: true });
    expect(arrived()).toEqual([]);
    await settle(60_000);
    expect(arrived()).toEqual(["1", "2", "3"]);
    expect(outbox.current()).toMatchObject({ unsaved: 0, isAway: false });
    expect(outbox.current().made.map(({ state }) => state)).toEqual(["saved", "saved", "saved"]);
  });

  it("are sent at once when the network says that it is back", async () => {
    const { ports, arrived } = serverOf([away, away, away, away]);
    const outbox = new DecisionOutbox(ports, memoryStore());
    outbox.decide(given(1));
    await settle(5_000);
    expect(arrived()).toEqual([]);
    outbox.tryNow();
    await settle();
    expect(arrived()).toEqual(["1"]);
  });

  it("outlive the page: the next one sends them, with the undo of one that may have arrived", async () => {
    const store = memoryStore();
    const first = serverOf(["lost", ...Array.from({ length: 50 }, () => away)]);
    const closed = new DecisionOutbox(first.ports, store);
    const id = closed.decide(given(1));
    closed.decide(given(2));
    await settle();
    void closed.undo(id);
    const second = serverOf();
    const opened = new DecisionOutbox(second.ports, store);
    opened.start();
    await settle();
    expect(second.arrived()).toEqual(["1", "2", "undo 1"]);
    expect(second.ports.undo.mock.calls[0]?.[1]).toBe(`0290a3b0${id.slice(8)}`);
    expect(store.all()).toEqual([]);
  });

  it("are not sent by a second window once the first has sent them", async () => {
    const store = memoryStore();
    const first = serverOf([away]);
    new DecisionOutbox(first.ports, store).decide(given(1));
    const second = serverOf([away, away]);
    const other = new DecisionOutbox(second.ports, store);
    store.put({ id: "0390a3b0-0000-7000-8000-000000000000", given: given(2), undoes: null });
    other.start();
    await settle(600);
    store.remove("0390a3b0-0000-7000-8000-000000000000");
    await settle(60_000);
    expect(second.arrived()).toEqual(["1"]);
    expect(other.current().unsaved).toBe(0);
  });
});

describe("a decision that is taken back", () => {
  it("is not sent at all where it was never sent", async () => {
    const { ports, arrived, answers } = serverOf([away]);
    const outbox = new DecisionOutbox(ports, memoryStore());
    outbox.decide(given(1));
    const second = outbox.decide(given(2));
    expect(await outbox.undo(second)).toBeNull();
    await settle(5_000);
    expect(arrived()).toEqual(["1"]);
    expect(answers).toEqual([]);
    expect(outbox.current().made.map(({ state }) => state)).toEqual(["saved", "undone"]);
  });

  it("may be any of the last twenty, and the last one is the newest that stands", async () => {
    const { ports, arrived } = serverOf();
    const outbox = new DecisionOutbox(ports, memoryStore());
    const ids = Array.from({ length: 22 }, (_, place) => outbox.decide(given(place % 10)));
    await settle();
    expect(outbox.current().made.map(({ id }) => id)).toEqual(ids.slice(2));
    await outbox.undo(ids[21] ?? "");
    await outbox.undo(ids[5] ?? "");
    expect(arrived().slice(-2)).toEqual(["undo 1", "undo 5"]);
    expect(outbox.last()?.id).toBe(ids[20]);
  });

  it("says why where something came after it, and shows the decision again", async () => {
    const { ports, answers } = serverOf();
    const outbox = new DecisionOutbox(ports, memoryStore());
    const id = outbox.decide(given(1));
    await settle();
    answers.push(conflict);
    await expect(outbox.undo(id)).rejects.toThrow("Someone was first.");
    expect(outbox.current().made[0]).toMatchObject({ state: "kept", why: "Someone was first." });
    expect(outbox.last()).toBeNull();
  });

  it("is settled where the decision itself was refused", async () => {
    const { ports } = serverOf([conflict]);
    const outbox = new DecisionOutbox(ports, memoryStore());
    const undone = outbox.undo(outbox.decide(given(1)));
    await settle();
    expect(await undone).toBeNull();
    expect(ports.undo).not.toHaveBeenCalled();
    expect(outbox.current()).toMatchObject({ unsaved: 0, refusals: [], made: [{ state: "undone" }] });
  });
});

describe("a decision that is refused", () => {
  it("holds up nothing after it, stays until it is discarded, and outlives the page", async () => {
    const store = memoryStore();
    const { ports, arrived } = serverOf([conflict]);
    const outbox = new DecisionOutbox(ports, store);
    outbox.decide(given(1));
    outbox.decide(given(2));
    await settle();
    expect(arrived()).toEqual(["2"]);
    const [refusal] = outbox.current().refusals;
    expect(refusal).toMatchObject({ isConflict: true, decision: { caseId: caseId(1) } });
    expect(store.all()).toHaveLength(1);
    expect(ports.show).toHaveBeenCalledWith(given(1), "pending", null);
    if (refusal) outbox.discard(refusal);
    expect([store.all(), outbox.current().refusals]).toEqual([[], []]);
  });

  it("is one that the server fails at again and again", async () => {
    const broken = new ApiError(500, "Something broke.");
    const { ports, arrived } = serverOf([broken, broken, broken, broken]);
    const outbox = new DecisionOutbox(ports, memoryStore());
    outbox.decide(given(1));
    outbox.decide(given(2));
    await settle(60_000);
    expect(ports.decide).toHaveBeenCalledTimes(5);
    expect(arrived()).toEqual(["2"]);
    expect(outbox.current().refusals).toHaveLength(1);
  });
});

describe("a decision in a queue", () => {
  const queueId = "0490a3b0-0000-7000-8000-000000000000";
  const place = (number: number) => ({
    id: `0590a3b0-0000-7000-8000-00000000000${number}`,
    queueId,
    caseId: caseId(number),
    claim: `0690a3b0-0000-7000-8000-00000000000${number}`,
    leaseUntil: "2026-01-01T00:00:00.000Z",
    guidelineVersion: 1,
  });
  const inQueue = (number: number): Deciding => ({ ...given(number), place: place(number), tookMs: 12.6 });

  it("outlives the page with its claim, and is taken back by the claim that it was made under", async () => {
    const store = memoryStore();
    const closed = new DecisionOutbox(serverOf([away]).ports, store);
    closed.decide(inQueue(1));
    const { ports, arrived } = serverOf(["lost"]);
    const opened = new DecisionOutbox(ports, store);
    opened.start();
    await settle(5_000);
    expect(arrived()).toEqual(["1"]);
    expect(ports.decide.mock.calls.map(([letter]) => letter.given.place)).toEqual([place(1), place(1)]);
    const made = opened.last(queueId);
    expect(await opened.undo(made?.id ?? "")).toMatchObject({ place: place(1) });
    expect(ports.undo.mock.calls[0]?.[0].given.place?.claim).toBe(place(1).claim);
    expect(store.all()).toEqual([]);
  });

  it("is the last one of its queue, whatever was decided elsewhere since", async () => {
    const { ports } = serverOf();
    const outbox = new DecisionOutbox(ports, memoryStore());
    const first = outbox.decide(inQueue(1));
    const second = outbox.decide(given(2));
    await settle();
    expect([outbox.last(queueId)?.id, outbox.last()?.id]).toEqual([first, second]);
    expect(outbox.last("another queue")).toBeNull();
  });

  it.each([
    [{ code: "lost", caseId: caseId(1), holderId: "Ben", canClaimAgain: true }, "lost"],
    [{ code: "done", caseId: caseId(1), holderId: "Ada", canClaimAgain: false }, "done"],
  ])("that lost its place says what became of it: %o", async (current, code) => {
    const problem = { type: "", title: "", status: 409, code: "conflict", detail: "No.", current };
    const { ports } = serverOf([new ApiError(409, "No.", problem)]);
    const outbox = new DecisionOutbox(ports, memoryStore());
    outbox.decide({ ...inQueue(1), comment: "typed long" });
    await settle();
    expect(outbox.current().refusals).toMatchObject([
      { lost: { code }, current: null, decision: { comment: "typed long" } },
    ]);
  });
});
