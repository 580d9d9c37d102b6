import Link from "next/link";
import { EntranceCard } from "#components/people/entrance-card.tsx";
import { EntranceForm, type EntranceField } from "#components/people/entrance-form.tsx";
import { ProviderButton } from "#components/people/provider-button.tsx";
import { readInvitation } from "#lib/auth/read-invitation.ts";
import type { OpenInvitation } from "#lib/auth/schemas.ts";
import { entrance } from "#lib/http/entrance.ts";
import { requestContext } from "#lib/http/request-context.ts";

export const dynamic = "force-dynamic";

function fieldsOf(invitation: OpenInvitation): EntranceField[] {
  const email: EntranceField = {
    name: "email",
    label: "E-mail",
    type: "email",
    autoComplete: "username",
    hint: "To sign in with. No mail is sent.",
    ...(invitation.email === null ? {} : { fixed: invitation.email }),
  };
  const password: EntranceField = {
    name: "password",
    label: invitation.kind === "password" ? "New password" : "Password",
    type: "password",
    autoComplete: "new-password",
    hint: "At least 10 characters.",
  };
  if (invitation.kind === "password") return [password];
  return [{ name: "name", label: "Name", type: "text", autoComplete: "name" }, email, password];
}

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const ctx = await requestContext(new Headers(), "open");
  const [invitation, { providerName }] = await Promise.all([readInvitation(ctx, token), entrance()]);
  if (!invitation)
    return (
      <EntranceCard
        title="This link does not work any more"
        about="It was used, withdrawn, or is too old. Ask whoever sent it for a new one."
      >
        <Link href="/" className="text-accent hover:underline">
          Go to Paddock
        </Link>
      </EntranceCard>
    );
  const isNew = invitation.kind === "invitation";
  return (
    <EntranceCard
      title={isNew ? "You are invited" : "Choose a new password"}
      about={
        isNew
          ? `${invitation.invitedBy || "An owner"} invites you to this Paddock as a ${invitation.role}.`
          : `For ${invitation.email}. You are signed out everywhere else.`
      }
    >
      <EntranceForm
        path="/invitations/accept"
        also={{ token }}
        next="/"
        button={isNew ? "Make my account" : "Set the password"}
        fields={fieldsOf(invitation)}
      />
      {isNew && invitation.email !== null && providerName !== null && (
        <ProviderButton name={providerName} next="/" />
      )}
    </EntranceCard>
  );
}
