import { formatAge, formatAgo, formatMoment } from "./figures.ts";

/** How long ago, short in a column or in words (`inWords`); the exact time on hover. Server and browser may differ by a moment, which is no fault. */
export function Age({ at, inWords = false }: { at: string; inWords?: boolean }) {
  return (
    <time dateTime={at} title={formatMoment(at)} suppressHydrationWarning>
      {(inWords ? formatAgo : formatAge)(at, new Date())}
    </time>
  );
}
