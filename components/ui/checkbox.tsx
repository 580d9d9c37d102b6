import { Check } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

/** The browser's own checkbox, drawn our way and easy to hit; give it a label or an `aria-label`. */
export function Checkbox({ className, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return (
    <span className={classNames("relative inline-flex size-[14px] shrink-0", className)}>
      <input
        type="checkbox"
        className="peer absolute -top-[5px] -left-[5px] z-[1] m-0 size-6 cursor-pointer opacity-0"
        {...rest}
      />
      <span
        aria-hidden="true"
        className="size-full rounded-[4px] border border-control bg-panel outline-offset-1 peer-checked:border-accent peer-checked:bg-accent peer-focus-visible:outline-2 peer-focus-visible:outline-accent peer-disabled:opacity-50"
      />
      <Check
        aria-hidden="true"
        strokeWidth={3.5}
        className="pointer-events-none absolute inset-0.5 hidden size-2.5 text-on-accent peer-checked:block"
      />
    </span>
  );
}
