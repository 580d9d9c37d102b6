"use client";
import { usePathname } from "next/navigation";
import { useNameOf } from "#components/ui/page-name.ts";
import { titleOf } from "./title-of.ts";

/**
 * The one title of the window, which stays while pages come and go: a page's own would be gone before the next one's
 * is there. Says first what is shown, then what kind of thing that is.
 */
export function WindowTitle() {
  const pathname = usePathname();
  const kind = titleOf(pathname);
  const name = useNameOf(pathname);
  return <title>{[...new Set([name, kind, "Paddock"])].filter((part) => part !== null).join(" · ")}</title>;
}
