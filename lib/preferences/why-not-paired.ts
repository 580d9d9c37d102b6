import { commonSteps } from "#lib/mending/common-steps.ts";
import type { Trajectory } from "#lib/corpus/trajectory.ts";
import type { ComparisonSide } from "./schemas.ts";

type Side = Pick<ComparisonSide, "key" | "toolId" | "toolVersionId" | "status" | "trajectory">;

/** Whether there is anything of it after the steps that both share. */
const saysMore = ({ steps, finalAnswer }: Trajectory, common: number): boolean =>
  steps.length > common || finalAnswer !== null;

/** Why nobody can learn from these two which is better; null where they make a pair. */
export function whyNotPaired(a: Side, b: Side): string | null {
  if (a.key === b.key) return "Both sides are the same.";
  if (a.status === "simulating" || b.status === "simulating") return "One of them is still being simulated.";
  if (a.toolId !== b.toolId) return "They are about different tools.";
  if (a.toolVersionId !== b.toolVersionId) return "They were made with different versions of the tool.";
  if (a.trajectory.instruction !== b.trajectory.instruction) return "Their instructions differ.";
  const common = commonSteps(a.trajectory.steps, b.trajectory.steps);
  if (!saysMore(a.trajectory, common) || !saysMore(b.trajectory, common))
    return "One of them ends where the other goes on: there is nothing to prefer it by.";
  const isAlike =
    common === a.trajectory.steps.length &&
    common === b.trajectory.steps.length &&
    a.trajectory.finalAnswer === b.trajectory.finalAnswer;
  return isAlike ? "They say the same." : null;
}
