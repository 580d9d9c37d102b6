"use client";
import { Search } from "lucide-react";
import { useRef, type ComponentProps } from "react";
import { useKeys } from "#components/shell/keys.tsx";
import { classNames } from "./class-names.ts";
import { Input } from "./input.tsx";
import { Kbd } from "./kbd.tsx";

type Props = Omit<ComponentProps<"input">, "onChange" | "value"> & {
  label: string;
  value: string;
  onChange: (value: string) => void;
};

/** The page's search box: `/` goes there, Escape leaves it. */
export function SearchInput({ label, value, onChange, className, ...rest }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useKeys("This page", [{ keys: "/", label, run: () => input.current?.select() }]);
  return (
    <div className={classNames("relative min-w-0", className)}>
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 left-2.5 my-auto size-3.5 text-ink-3"
      />
      <Input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
        }}
        className="pr-8 pl-8 [&::-webkit-search-cancel-button]:appearance-none"
        {...rest}
      />
      <Kbd className="absolute inset-y-0 right-2 my-auto h-fit">/</Kbd>
    </div>
  );
}
