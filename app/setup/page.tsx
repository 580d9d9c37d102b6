import { redirect } from "next/navigation";
import { EntranceCard } from "#components/people/entrance-card.tsx";
import { EntranceForm } from "#components/people/entrance-form.tsx";
import { entrance } from "#lib/http/entrance.ts";

export const dynamic = "force-dynamic";

export default async function SetUpPage() {
  const { hasAccounts } = await entrance();
  if (hasAccounts) redirect("/sign-in");
  return (
    <EntranceCard
      title="Set up accounts"
      about="You become the owner: you invite others and say what they may do. From then on everybody signs in. All that was done so far stays yours."
    >
      <EntranceForm
        path="/setup"
        next="/settings/people"
        button="Make my account"
        fields={[
          {
            name: "code",
            label: "Code",
            type: "text",
            autoComplete: "one-time-code",
            hint: "It stands on the terminal where Paddock was started.",
          },
          { name: "name", label: "Name", type: "text", autoComplete: "name" },
          {
            name: "email",
            label: "E-mail",
            type: "email",
            autoComplete: "username",
            hint: "To sign in with. No mail is sent.",
          },
          {
            name: "password",
            label: "Password",
            type: "password",
            autoComplete: "new-password",
            hint: "At least 10 characters.",
          },
        ]}
      />
    </EntranceCard>
  );
}
