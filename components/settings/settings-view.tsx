import Link from "next/link";
import { Button } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { Theme } from "#components/shell/theme.ts";
import { AboutCard } from "./about-card.tsx";
import { AppearanceCard } from "./appearance-card.tsx";
import { EndpointList } from "./endpoint-list.tsx";
import { PriceListCard } from "./price-list-card.tsx";

export function SettingsView({ theme }: { theme: Theme }) {
  return (
    <>
      <PageHeader
        title="Settings"
        actions={
          <>
            <Button asChild>
              <Link href="/settings/audit">Audit log</Link>
            </Button>
            <Button asChild>
              <Link href="/settings/people">People and keys</Link>
            </Button>
          </>
        }
      />
      <div className="min-h-0 flex-1 overflow-y-auto p-4 sm:p-5">
        <div className="mx-auto grid max-w-[1120px] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_340px]">
          <EndpointList />
          <div className="grid gap-4">
            <PriceListCard />
            <AppearanceCard theme={theme} />
            <AboutCard />
          </div>
        </div>
      </div>
    </>
  );
}
