"use client";
import { useMutation } from "@tanstack/react-query";
import { Button } from "#components/ui/button.tsx";
import { Redirect } from "#lib/auth/schemas.ts";
import { api } from "#lib/http/api-client.ts";

/** Goes to the OpenID Connect provider and comes back signed in. */
export function ProviderButton({ name, next }: { name: string; next: string }) {
  const going = useMutation({
    mutationFn: () => api.post("/sign-in/oidc", { next }, Redirect),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  return (
    <div className="grid gap-2">
      <Button disabled={going.isPending || going.isSuccess} onClick={() => going.mutate()}>
        Sign in with {name}
      </Button>
      {going.error && (
        <p role="alert" className="break-words text-bad">
          {going.error.message}
        </p>
      )}
    </div>
  );
}
