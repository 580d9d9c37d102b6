import { ArrowLeft, ArrowRight, ArrowUp } from "lucide-react";
import { classNames } from "#components/ui/class-names.ts";
import type { Swipe } from "./swipe.ts";

const signs = {
  approved: { word: "Approve", Arrow: ArrowRight, look: "border-good text-good", ready: "bg-good-soft" },
  rejected: { word: "Reject", Arrow: ArrowLeft, look: "border-bad text-bad", ready: "bg-bad-soft" },
  "needs-work": {
    word: "Needs work",
    Arrow: ArrowUp,
    look: "border-caution text-caution",
    ready: "bg-caution-soft",
  },
} as const;

/** What a finger is about to decide, and how far it still has to go. */
export function SwipeSign({ swipe }: { swipe: Swipe }) {
  const { word, Arrow, look, ready } = signs[swipe.decision];
  const isReady = swipe.progress === 1;
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0 z-20 grid place-items-center">
      <div
        data-swipe={swipe.decision}
        className={classNames(
          "grid min-w-44 gap-2 rounded-card border-2 bg-panel px-5 py-3 text-title font-semibold",
          look,
          isReady && ready,
        )}
      >
        <span className="flex items-center justify-center gap-2">
          <Arrow className="size-5" />
          {isReady ? `Let go: ${word.toLowerCase()}` : word}
        </span>
        <progress
          value={swipe.progress}
          className="h-1.5 w-full appearance-none overflow-hidden rounded-full bg-soft [&::-moz-progress-bar]:bg-current [&::-webkit-progress-bar]:bg-soft [&::-webkit-progress-value]:bg-current"
        />
      </div>
    </div>
  );
}
