import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "#lib/http/api-client.ts";
import type { ClaimedPlace } from "#lib/queues/schemas.ts";
import { PlaceKeeper } from "./place-keeper.ts";
import type { placesApi } from "./queries.ts";

const place = (name: string): ClaimedPlace => ({
  id: `place ${name}`,
  queueId: "queue",
  caseId: name,
  claim: `claim ${name}`,
  leaseUntil: "2026-01-01T00:00:00.000Z",
  guidelineVersion: 1,
});
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
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
const heldBy = (keeper: PlaceKeeper): string[] => keeper.current().held.map(({ caseId }) => caseId);

async function started(names: string[]) {
  const queue = queueOf(names);
  const decided: ClaimedPlace[] = [];
  const keeper = new PlaceKeeper(queue, () => decided);
  keeper.start();
  await settled();
  return { queue, keeper, decided };
}

describe("the places of a window", () => {
  it("are claimed ahead, three and no more", async () => {
    const { queue, keeper } = await started(["1", "2", "3", "4"]);
    expect(heldBy(keeper)).toEqual(["1", "2", "3"]);
    expect(queue.claim).toHaveBeenCalledTimes(3);
  });

  it("move up at once when one is decided", async () => {
    const { keeper } = await started(["1", "2", "3", "4"]);
    keeper.goOn(place("1"));
    expect(heldBy(keeper)).toEqual(["2", "3"]);
    await settled();
    expect(heldBy(keeper)).toEqual(["2", "3", "4"]);
  });

  it("end where the queue does, and go on when something comes free", async () => {
    const { queue, keeper } = await started(["1"]);
    expect(keeper.current().end).toEqual({ heldByOthers: 0, isClosed: false });
    keeper.goOn(place("1"));
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
    keeper.goOn(place("1"));
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

  it("that came back by themselves are shown again, and not asked for", async () => {
    const { queue, keeper } = await started(["1", "2", "3"]);
    const asked = queue.claim.mock.calls.length;
    expect(await keeper.takeAgain("2")).toBe(true);
    expect(heldBy(keeper)).toEqual(["2", "1", "3"]);
    expect([queue.claim.mock.calls.length, keeper.current().shownAgain]).toEqual([asked, 1]);
  });

  it("take turns", async () => {
    const { keeper } = await started(["1", "2", "3"]);
    keeper.turn(1);
    expect(heldBy(keeper)).toEqual(["2", "3", "1"]);
    keeper.turn(-1);
    expect(heldBy(keeper)).toEqual(["1", "2", "3"]);
  });
});

describe("places that were decided", () => {
  it("are kept alive until their decisions arrived", async () => {
    const { queue, keeper, decided } = await started(["1", "2"]);
    keeper.goOn(place("1"));
    decided.push(place("1"));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(queue.renew).toHaveBeenLastCalledWith([place("2"), place("1")]);
  });

  it("are renewed before another is claimed, so that one does not get them as new ones", async () => {
    const queue = queueOf(["2"]);
    const keeper = new PlaceKeeper(queue, () => [place("1")]);
    keeper.start();
    await settled();
    expect(queue.renew).toHaveBeenCalledWith([place("1")]);
    expect(queue.renew.mock.invocationCallOrder[0]).toBeLessThan(
      queue.claim.mock.invocationCallOrder[0] ?? 0,
    );
  });

  it("block nothing while the server is away, and more are fetched as soon as it answers", async () => {
    const { queue, keeper } = await started(["1", "2", "3"]);
    queue.claim.mockRejectedValueOnce(new ApiError(0, "Paddock does not answer."));
    keeper.goOn(place("1"));
    await settled();
    expect(heldBy(keeper)).toEqual(["2", "3"]);
    expect(keeper.current().failure?.message).toBe("Paddock does not answer.");
    queue.claim.mockResolvedValueOnce({ place: place("4"), heldByOthers: 0, isClosed: false });
    keeper.tryNow();
    await settled();
    expect(keeper.current()).toMatchObject({ failure: null, doneCount: 1 });
    expect(heldBy(keeper)).toEqual(["2", "3", "4"]);
  });

  it("come back on screen with what was said when they are taken back; a window that was left gives them back", async () => {
    const { queue, keeper } = await started(["1", "2"]);
    const said = { reasons: ["loop"], comment: "typed" };
    keeper.goOn(place("1"));
    const again = { ...place("1"), claim: "another claim" };
    keeper.takeBack(again, said);
    expect(keeper.current()).toMatchObject({ held: [again, place("2")], doneCount: 0 });
    expect(keeper.drafts.get("1")).toEqual(said);
    keeper.stop();
    keeper.takeBack(again, said);
    expect(queue.release).toHaveBeenLastCalledWith([again]);
  });
});
