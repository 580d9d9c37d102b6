"use client";
import { createContext, use, type ReactNode } from "react";
import { whyNot, type PersonalPermission } from "#lib/auth/permissions.ts";
import type { Me } from "#lib/auth/schemas.ts";

const MeContext = createContext<Me | null>(null);

export function MeProvider({ me, children }: { me: Me | null; children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>;
}

/** Who is signed in (or the local owner); null on the pages of signing in. */
export const useMe = (): Me | null => use(MeContext);

/** Why one may not do it, as a sentence; null where one may. The server decides again. */
export function useWhyNot(permission: PersonalPermission): string | null {
  const me = useMe();
  return me ? whyNot(me, permission) : "Sign in to do this.";
}
