import { Badge } from "#components/ui/badge.tsx";
import { formatCount } from "#components/ui/figures.ts";

type Props = {
  /** Undefined while it is counted. */
  counts: { matching: number; total: number; isAtLeast?: boolean } | undefined;
  isFiltered: boolean;
};

/** How many a list has, and how many of them the filter leaves. */
export function CountBadge({ counts, isFiltered }: Props) {
  if (!counts) return null;
  const total = formatCount(counts.total);
  return (
    <Badge>
      {isFiltered ? `${formatCount(counts.matching)}${counts.isAtLeast ? "+" : ""} of ${total}` : total}
    </Badge>
  );
}
