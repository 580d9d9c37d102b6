import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "#lib/http/api-client.ts";
import type { ClaimedPlace } from "#lib/queues/schemas.ts";
import { PlaceKeeper, type Decision } from "./place-keeper.ts";
import type { placesApi } from "./queries.ts";

const place = (name: string): ClaimedPlace => ({
  id: `place ${name}`,
  queueId: "queue",
  caseId: name,
  claim: `claim ${name}`,
  leaseUntil: "2026-01-01T00:00:00.000Z",
  guidelineVersion: 1,
});
const decision = (comment = ""): Decision => ({
  decision: "approved",
  draft: { reasons: [], comment },
  revision: 0,
  instruction: "Find a kite.",
  tookMs: 12.6,
});
const conflict = (current: unknown): ApiError =>
  new ApiError(409, "No.", { type: "", title: "", status: 409, code: "conflict", detail: "No.", current });
const lost = (canClaimAgain: boolean): ApiError =>
  conflict({ code: "lost", caseId: "0190a3b0-0000-7000-8000-000000000000", holderId: "Ben", canClaimAgain });

/** A queue of these cases, with what was asked of it. */
function queueOf(names: string[]) {
  const waiting = names.map(place);
  return {
    claim: vi.fn<ReturnType<typeof placesApi>["claim"]>(() =>
      Promise.resolve({ place: waiting.shift() ?? null, heldByOthers: 0, isClosed: false }),
    ),
    renew: vi.fn<ReturnType<typeof placesApi>["renew"]>((places) =>
      Promise.resolve(places.map(({ id, leaseUntil }) => ({ placeId: id, leaseUntil }))),
    ),
    release: vi.fn<ReturnType<typeof placesApi>["release"]>(),
    finish: vi.fn<ReturnType<typeof placesApi>["finish"]>((placeId) =>
      Promise.resolve({ placeId, caseId: placeId, decision: "approved", state: "agreed", reviewId: null }),
    ),
    undo: vi.fn<ReturnType<typeof placesApi>["undo"]>((placeId) =>
      Promise.resolve({
        place: { ...place(placeId.replace("place ", "")), claim: "another claim" },
        decision: "rejected",
        reasons: ["loop"],
        comment: "typed",
      }),
    ),
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
const heldBy = (keeper: PlaceKeeper): string[] => keeper.current().held.map(({ caseId }) => caseId);

async function started(names: string[]) {
  const queue = queueOf(names);
  const keeper = new PlaceKeeper(queue);
  keeper.start();
  await settled();
  return { queue, keeper };
}

describe("the places of a window", () => {
  it("are claimed ahead, three and no more", async () => {
    const { queue, keeper } = await started(["1", "2", "3", "4"]);
    expect(heldBy(keeper)).toEqual(["1", "2", "3"]);
    expect(queue.claim).toHaveBeenCalledTimes(3);
  });

  it("move up at once when one is decided, before the server has answered", async () => {
    const { queue, keeper } = await started(["1", "2", "3", "4"]);
    queue.finish.mockReturnValueOnce(new Promise(() => undefined));
    keeper.decide(place("1"), decision());
    expect(heldBy(keeper)).toEqual(["2", "3"]);
    expect(keeper.current().sending).toBe(1);
    await settled();
    expect(heldBy(keeper)).toEqual(["2", "3", "4"]);
    expect(queue.finish).toHaveBeenCalledWith(
      "place 1",
      expect.objectContaining({ claim: "claim 1", tookMs: 13 }),
    );
  });

  it("end where the queue does, and go on when something comes free", async () => {
    const { queue, keeper } = await started(["1"]);
    expect(keeper.current().end).toEqual({ heldByOthers: 0, isClosed: false });
    keeper.decide(place("1"), decision());
    await settled();
    expect(heldBy(keeper)).toEqual([]);
    queue.claim.mockResolvedValueOnce({ place: place("2"), heldByOthers: 0, isClosed: false });
    await vi.advanceTimersByTimeAsync(15_000);
    expect(heldBy(keeper)).toEqual(["2"]);
  });

  it("are renewed while somebody is there, and not for an empty chair", async () => {
    const { queue, keeper } = await started(["1", "2"]);
    await vi.advanceTimersByTimeAsync(14 * 60_000);
    expect(queue.renew).toHaveBeenCalledTimes(56);
    keeper.use();
    await vi.advanceTimersByTimeAsync(30 * 60_000);
    expect(queue.renew).toHaveBeenCalledTimes(56 + 60);
  });

  it("are given back when the window goes, also one that is still on its way", async () => {
    const { queue, keeper } = await started(["1", "2", "3"]);
    let answer: (value: Awaited<ReturnType<typeof queue.claim>>) => void = () => undefined;
    queue.claim.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    keeper.decide(place("1"), decision());
    await settled();
    keeper.stop();
    expect(queue.release).toHaveBeenCalledWith([place("2"), place("3")]);
    answer({ place: place("4"), heldByOthers: 0, isClosed: false });
    await settled();
    expect(queue.release).toHaveBeenCalledWith([place("4")]);
    expect(heldBy(keeper)).toEqual([]);
  });

  it("that are lost ahead go unseen; the one on screen stays, marked, and can be taken again", async () => {
    const { queue, keeper } = await started(["1", "2", "3"]);
    queue.renew.mockResolvedValueOnce([{ placeId: "place 3", leaseUntil: "" }]);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(keeper.current()).toMatchObject({ isLost: true, held: [{ caseId: "1" }, { caseId: "3" }] });
    queue.claim.mockResolvedValueOnce({
      place: { ...place("1"), claim: "new" },
      heldByOthers: 0,
      isClosed: false,
    });
    expect(await keeper.takeAgain("1")).toBe(true);
    expect(keeper.current()).toMatchObject({
      isLost: false,
      held: [{ caseId: "1", claim: "new" }, { caseId: "3" }],
    });
  });

  it("take turns", async () => {
    const { keeper } = await started(["1", "2", "3"]);
    keeper.turn(1);
    expect(heldBy(keeper)).toEqual(["2", "3", "1"]);
    keeper.turn(-1);
    expect(heldBy(keeper)).toEqual(["1", "2", "3"]);
  });
});

describe("a decision", () => {
  it("that is refused keeps what was typed; its case can be taken again where it has a place left", async () => {
    const { queue, keeper } = await started(["1", "2"]);
    queue.finish.mockRejectedValueOnce(lost(true));
    keeper.decide(place("1"), decision("typed long"));
    await settled();
    const [refused] = keeper.current().refused;
    expect(refused).toMatchObject({ why: "lost", canClaimAgain: true, draft: { comment: "typed long" } });
    if (!refused) throw new Error("not refused");
    expect(await keeper.lookAgain(refused)).toBe(false);
    expect(keeper.current().refused).toHaveLength(1);
    queue.claim.mockResolvedValueOnce({ place: place("1"), heldByOthers: 0, isClosed: false });
    expect(await keeper.lookAgain(refused)).toBe(true);
    expect(heldBy(keeper)).toEqual(["1", "2"]);
    expect(keeper.drafts.get("1")).toEqual({ reasons: [], comment: "typed long" });
    expect(keeper.current().refused).toEqual([]);
  });

  it("on a case that was edited keeps its place", async () => {
    const { queue, keeper } = await started(["1", "2"]);
    queue.finish.mockRejectedValueOnce(conflict({ id: "1", revision: 1 }));
    keeper.decide(place("1"), decision());
    await settled();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(queue.renew).toHaveBeenLastCalledWith([place("2"), place("1")]);
    const [refused] = keeper.current().refused;
    expect(refused?.why).toBe("edited");
    if (refused) await keeper.lookAgain(refused);
    expect(heldBy(keeper)).toEqual(["1", "2"]);
  });

  it("that did not arrive is sent again under the same claim", async () => {
    const { queue, keeper } = await started(["1"]);
    queue.finish.mockRejectedValueOnce(new ApiError(0, "Paddock does not answer."));
    keeper.decide(place("1"), decision("typed"));
    await settled();
    const [refused] = keeper.current().refused;
    expect(refused?.why).toBe("failed");
    if (refused) keeper.sendAgain(refused);
    await settled();
    expect(queue.finish.mock.calls.map(([id, input]) => [id, input.claim, input.comment])).toEqual([
      ["place 1", "claim 1", "typed"],
      ["place 1", "claim 1", "typed"],
    ]);
    expect(keeper.current()).toMatchObject({ refused: [], doneCount: 1 });
  });

  it("can be taken back, the newest first, with what was said", async () => {
    const { keeper } = await started(["1", "2", "3"]);
    expect(await keeper.undo()).toBeNull();
    for (const name of ["1", "2"]) {
      keeper.decide(place(name), decision());
      await settled();
    }
    expect(await keeper.undo()).toBe("2");
    expect(heldBy(keeper)).toEqual(["2", "3"]);
    expect(keeper.drafts.get("2")).toEqual({ reasons: ["loop"], comment: "typed" });
    expect(await keeper.undo()).toBe("1");
    expect(keeper.current().doneCount).toBe(0);
  });
});
