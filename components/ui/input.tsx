import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

const look =
  "w-full rounded-control border border-control/60 bg-panel px-3 text-body text-ink disabled:opacity-55 aria-invalid:border-bad";

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return (
    <input className={classNames(look, "h-[30px] max-md:h-10 pointer-coarse:h-10", className)} {...rest} />
  );
}

export function TextArea({ className, ...rest }: ComponentProps<"textarea">) {
  return <textarea className={classNames(look, "min-h-16 py-1.5", className)} {...rest} />;
}
