import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

/** The key that does what its neighbour says. Hidden from screen readers: `?` lists the keys in words. */
export function Kbd({ className, ...rest }: ComponentProps<"kbd">) {
  return (
    <kbd
      aria-hidden="true"
      className={classNames(
        "inline-flex h-[17px] min-w-[17px] items-center justify-center rounded-[4px] border border-current/25 px-1 text-[10.5px] leading-none opacity-85 max-md:hidden",
        className,
      )}
      {...rest}
    />
  );
}
