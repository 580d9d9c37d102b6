import { Button } from "#components/ui/button.tsx";
import { formatCount, formatCountOf } from "#components/ui/figures.ts";
import type { StalePage } from "#lib/cases/schemas.ts";

const words = { broke: "broke", passed: "passed", unchecked: "not checked yet" } as const;

/** "2 broke, 9 passed, 1 not checked yet" */
function saysOf(counts: StalePage["counts"]): string {
  return (["broke", "passed", "unchecked"] as const)
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${formatCount(counts[outcome])} ${words[outcome]}`)
    .join(", ");
}

/** Says that cases of the tool were made with an older version of it, and how they came through the newest. */
export function StaleNotice({ page, onShow }: { page: StalePage; onShow: () => void }) {
  const count = page.counts.broke + page.counts.passed + page.counts.unchecked;
  if (count === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-3 border-b border-line bg-caution-soft px-5 py-2">
      <p role="status" className="min-w-0 flex-1 basis-60">
        <strong>{formatCountOf(count, "case was", "cases were")} made with an older version.</strong> Held
        against version {page.toolVersion}: {saysOf(page.counts)}.
      </p>
      <Button onClick={onShow}>Show them</Button>
    </div>
  );
}
