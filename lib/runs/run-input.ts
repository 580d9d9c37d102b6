import { StartRun } from "./schemas.ts";

/** A run's stored input, as it was started. @throws where the row holds something else, which is a bug */
export function readRunInput(stored: unknown): StartRun {
  return StartRun.parse(stored);
}
