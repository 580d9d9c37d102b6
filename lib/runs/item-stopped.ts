/** Why a delivery must not go on with its item. */
export type StopReason =
  | "claim-lost" // another delivery has it
  | "paused"
  | "cancelled"
  | "worker-stops";

/** Thrown between two model calls; not a failure of the item. */
export class ItemStopped extends Error {
  readonly reason: StopReason;

  constructor(reason: StopReason) {
    super(`the work on this item stops: ${reason}`);
    this.name = "ItemStopped";
    this.reason = reason;
  }
}

/** Decides from the item's row whether the delivery that holds `claim` may go on; null: yes. */
export function stopReason(
  claim: string,
  state: { claim: string | null; runStatus: string } | undefined,
  workerStops: boolean,
): StopReason | null {
  if (!state || state.claim !== claim) return "claim-lost";
  if (state.runStatus === "cancelled") return "cancelled";
  if (state.runStatus === "paused") return "paused";
  return workerStops ? "worker-stops" : null;
}
