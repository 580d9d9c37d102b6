import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** A framed part of a page. With a title, it is a labelled section. */
export function Card({
  title,
  aside,
  className,
  children,
  ...rest
}: Omit<ComponentProps<"section">, "title"> & { title?: string; aside?: ReactNode }) {
  return (
    <section
      {...(title ? { "aria-label": title } : {})}
      className={classNames("min-w-0 rounded-card border border-line bg-panel px-4 py-3", className)}
      {...rest}
    >
      {title && (
        <header className="mb-2 flex items-baseline justify-between gap-3">
          <h2 className="text-[12px] font-semibold text-ink-2">{title}</h2>
          {aside && <div className="text-[12px] text-ink-2">{aside}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
