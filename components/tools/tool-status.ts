import type { Tone } from "#components/ui/badge.tsx";

const looks: Record<string, { tone: Tone; label: string }> = {
  ready: { tone: "good", label: "ready" },
  building: { tone: "accent", label: "building" },
  failed: { tone: "bad", label: "failed" },
  none: { tone: "neutral", label: "no tool" },
};

/** How a tool's status is shown; one that we do not know, as it is. */
export function toolStatusLook(status: string): { tone: Tone; label: string } {
  return looks[status] ?? { tone: "neutral", label: status };
}
