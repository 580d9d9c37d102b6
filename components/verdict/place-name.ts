/** "step 3", "the final answer" */
export function placeName(place: number, stepCount: number): string {
  return place < stepCount ? `step ${place + 1}` : "the final answer";
}
