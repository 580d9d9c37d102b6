"use client";
import Link from "next/link";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { useMe, useWhyNot } from "#components/ui/me.tsx";
import { InvitationsCard } from "./invitations-card.tsx";
import { KeysCard } from "./keys-card.tsx";
import { MembersCard } from "./members-card.tsx";
import { NamesCard } from "./names-card.tsx";
import { PasswordCard } from "./password-card.tsx";
import { RolesCard } from "./roles-card.tsx";
import { SessionsCard } from "./sessions-card.tsx";

/** Who works here, what they may do, and one's own account. */
export function PeopleView() {
  const me = useMe();
  const mayInvite = useWhyNot("invite") === null;
  return (
    <>
      <PageHeader title="People" parent={{ title: "Settings", href: "/settings" }} />
      <div className="min-h-0 flex-1 overflow-y-auto p-4 sm:p-5">
        <div className="mx-auto grid max-w-[1120px] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_380px]">
          {me?.hasAccounts ? (
            <>
              <div className="grid min-w-0 gap-4">
                {mayInvite ? <MembersCard /> : <NamesCard />}
                {mayInvite && <InvitationsCard />}
                <KeysCard />
                <RolesCard />
              </div>
              <div className="grid min-w-0 gap-4">
                <SessionsCard />
                <PasswordCard />
              </div>
            </>
          ) : (
            <>
              <AloneCard />
              <RolesCard />
            </>
          )}
        </div>
      </div>
    </>
  );
}

function AloneCard() {
  return (
    <Card title="You work alone">
      <div className="grid justify-items-start gap-3">
        <p>
          Paddock answers to this machine only, and whoever sits at it is the owner. To work with others, make
          your account first: then everybody signs in, and you invite the others by a link.
        </p>
        <p className="text-ink-2">
          The code that it asks for stands on the terminal where Paddock was started.
        </p>
        <Button asChild variant="primary">
          <Link href="/setup" prefetch={false}>
            Set up accounts
          </Link>
        </Button>
      </div>
    </Card>
  );
}
