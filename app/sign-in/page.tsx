import { redirect } from "next/navigation";
import { EntranceCard } from "#components/people/entrance-card.tsx";
import { EntranceForm } from "#components/people/entrance-form.tsx";
import { ProviderButton } from "#components/people/provider-button.tsx";
import type { PageSearch } from "#components/shell/page-search.ts";
import { entrance, safeNext } from "#lib/http/entrance.ts";

export const dynamic = "force-dynamic";

/** What the provider, or we, said of somebody who came back from it. */
const refusals: Record<string, string> = {
  not_invited: "Nobody invited this e-mail yet: ask an owner or a curator for an invitation.",
  account_not_linked:
    "There is an account with this e-mail that signs in by password. Sign in with the password.",
  deactivated: "This account was closed. An owner can open it again.",
  access_denied: "The provider did not let you in.",
};

export default async function SignInPage({ searchParams }: { searchParams: PageSearch }) {
  const [{ me, providerName }, search] = await Promise.all([entrance(), searchParams]);
  const next = safeNext(search["next"]);
  if (me) redirect(next);
  const refusal = typeof search["error"] === "string" ? search["error"] : null;
  return (
    <EntranceCard title="Sign in" about="You need an account of this Paddock: its owner makes invitations.">
      {refusal !== null && (
        <p role="alert" className="rounded-control border border-bad/40 bg-bad-soft px-3 py-2 text-bad">
          {refusals[refusal] ?? "The provider could not sign you in. Try again."}
        </p>
      )}
      <EntranceForm
        path="/sign-in"
        next={next}
        button="Sign in"
        fields={[
          { name: "email", label: "E-mail", type: "email", autoComplete: "username" },
          { name: "password", label: "Password", type: "password", autoComplete: "current-password" },
        ]}
      />
      <p className="text-label text-ink-2">
        Forgotten the password? An owner can make you a link for a new one. An owner who is locked out makes
        one on the machine that Paddock runs on: <code>npm run owner-link</code>
      </p>
      {providerName !== null && <ProviderButton name={providerName} next={next} />}
    </EntranceCard>
  );
}
