import { describe, expect, it } from "vitest";
import { claimToken, readClaimToken } from "./claim-item.ts";
import { stopReason } from "./item-stopped.ts";

describe("stopReason", () => {
  it.each([
    [{ claim: "a", runStatus: "running" }, false, null],
    [{ claim: "a", runStatus: "running" }, true, "worker-stops"],
    [{ claim: "a", runStatus: "paused" }, true, "paused"],
    [{ claim: "a", runStatus: "cancelled" }, false, "cancelled"],
    [{ claim: "b", runStatus: "cancelled" }, false, "claim-lost"],
    [{ claim: null, runStatus: "running" }, false, "claim-lost"],
    [undefined, false, "claim-lost"],
  ] as const)("%j, worker stops: %s: %s", (state, workerStops, expected) => {
    expect(stopReason("a", state, workerStops)).toBe(expected);
  });
});

describe("claim tokens", () => {
  it("are read as they were written, and nothing else is", () => {
    const of = { workerId: "w", jobId: "j", deliveryNumber: 12 };
    expect(readClaimToken(claimToken(of))).toEqual(of);
    for (const other of ["", "w/j", "w/j/x", "//"]) expect(readClaimToken(other)).toBeNull();
  });
});
