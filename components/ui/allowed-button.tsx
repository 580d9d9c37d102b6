"use client";
import type { PersonalPermission } from "#lib/auth/permissions.ts";
import { Button, type ButtonProps } from "./button.tsx";
import { useWhyNot } from "./me.tsx";

/** What a button looks like, without what it does. */
function withoutHandlers(props: ButtonProps): ButtonProps {
  return Object.fromEntries(Object.entries(props).filter(([name]) => !/^on[A-Z]/.test(name)));
}

/** A button for what not every role may do: whoever may not can still reach it, and reads why. */
export function AllowedButton({ needs, ...rest }: ButtonProps & { needs: PersonalPermission }) {
  const reason = useWhyNot(needs);
  if (reason === null) return <Button {...rest} />;
  return (
    <Button
      {...withoutHandlers(rest)}
      type="button"
      disabled={false}
      aria-disabled="true"
      title={reason}
      aria-description={reason}
    />
  );
}
