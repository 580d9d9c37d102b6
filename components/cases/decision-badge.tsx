import { Badge } from "#components/ui/badge.tsx";
import type { Decision } from "#lib/review/schemas.ts";
import { decisionTones } from "./words.ts";

export function DecisionBadge({ decision }: { decision: Decision }) {
  return <Badge tone={decisionTones[decision]}>{decision.replace("-", " ")}</Badge>;
}
