import type { Connected } from "./connect-endpoints.ts";

/** While some are between two calls, or end and make room for new ones, others ask. */
const ITEMS_PER_PLACE = 3;
const LEAST = 64;
/** Each is held in memory with its dialogue. */
const MOST = 2_048;

/** How many items a worker has under way: enough to use all places that it has at its endpoints, as they grow and shrink. */
export function itemsAtOnce(endpoints: readonly Pick<Connected, "places">[]): number {
  const places = endpoints.reduce((sum, one) => sum + one.places, 0);
  return Math.min(MOST, Math.max(LEAST, ITEMS_PER_PLACE * places));
}
