import { formatAge, formatMoment } from "./figures.ts";

/** How long ago; the exact time on hover. Server and browser may differ by a moment, which is no fault. */
export function Age({ at }: { at: string }) {
  return (
    <time dateTime={at} title={formatMoment(at)} suppressHydrationWarning>
      {formatAge(at, new Date())}
    </time>
  );
}
