"use client";
import { ChevronDown, ChevronUp } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { Tabs, type Tab } from "#components/ui/tabs.tsx";

type Props = {
  tabs: Tab[];
  tab: string;
  onTab: (tab: string) => void;
  /** Counts where it is narrow only. */
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
};

/** What one needs to judge a case: beside the dialogue; where it is narrow, a sheet under it that opens when asked for. */
export function CaseSheet({ tabs, tab, onTab, isOpen, onOpen }: Props) {
  const Chevron = isOpen ? ChevronDown : ChevronUp;
  return (
    <aside
      aria-label="About this case"
      className={classNames(
        "flex min-h-0 shrink-0 flex-col border-line max-lg:border-t lg:w-[310px] lg:border-l xl:w-[404px]",
        isOpen ? "max-lg:h-3/5" : "max-lg:[&_[role=tabpanel]]:hidden",
      )}
    >
      <Tabs
        label="About this case"
        tabs={tabs}
        value={tab}
        onValueChange={onTab}
        onPress={() => onOpen(true)}
        aside={
          <Button
            variant="quiet"
            size="icon"
            aria-label={isOpen ? "Close the sheet" : "Open the sheet"}
            aria-expanded={isOpen}
            onClick={() => onOpen(!isOpen)}
            className="-mr-2 self-center lg:hidden"
          >
            <Chevron aria-hidden="true" className="size-4" />
          </Button>
        }
        className="flex-1"
      />
    </aside>
  );
}
