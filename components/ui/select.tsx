"use client";
import { Check, ChevronDown } from "lucide-react";
import { Select as Radix } from "radix-ui";
import { classNames } from "./class-names.ts";

export type Option = { value: string; label: string };

type Props = {
  id?: string;
  "aria-label"?: string;
  "aria-describedby"?: string | undefined;
  value: string;
  onValueChange: (value: string) => void;
  options: Option[];
  /** Without a frame, as in a table's head. */
  isQuiet?: boolean;
  placeholder?: string;
  className?: string;
};

export function Select({
  value,
  onValueChange,
  options,
  isQuiet = false,
  placeholder,
  className,
  ...rest
}: Props) {
  return (
    <Radix.Root value={value} onValueChange={onValueChange}>
      <Radix.Trigger
        className={classNames(
          "inline-flex h-[30px] min-w-0 max-md:h-10 pointer-coarse:h-10 items-center justify-between gap-2 rounded-control border px-3 text-body",
          isQuiet
            ? "border-transparent text-ink-2 hover:text-ink"
            : "border-control/60 bg-panel hover:bg-soft",
          className,
        )}
        {...rest}
      >
        <span className="rail">
          {/* Said here and not left to Radix, which knows it only in the browser. */}
          <Radix.Value placeholder={placeholder}>
            {options.find((option) => option.value === value)?.label}
          </Radix.Value>
        </span>
        <ChevronDown aria-hidden="true" className="size-3.5 shrink-0" />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          className="z-50 max-h-80 min-w-(--radix-select-trigger-width) animate-appear overflow-hidden rounded-control border border-line bg-panel"
        >
          <Radix.Viewport className="p-1">
            {options.map((option) => (
              <Radix.Item
                key={option.value}
                value={option.value}
                className="flex cursor-pointer items-center gap-2 rounded-[5px] py-1 pr-3 pl-6 outline-none data-[highlighted]:bg-soft"
              >
                <Radix.ItemIndicator className="-ml-5 w-3">
                  <Check aria-hidden="true" className="size-3.5" />
                </Radix.ItemIndicator>
                <Radix.ItemText>{option.label}</Radix.ItemText>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
