import type { Database } from "./client.ts";

/** Who acts: a person, or Paddock itself (a run, a check). */
export type Actor = {
  id: string;
  name: string;
  role: "owner" | "curator" | "reviewer" | "reader";
  kind: "person" | "machine";
  /** True for a script that shows a key: it acts with a role, but is nobody who signs in. */
  isKey?: true;
};

/** What every verb is given first. */
export type Context = { db: Database; actor: Actor; now: () => Date };

/** Where nobody has set up accounts, everything is done by the one who sits at this machine. */
export const localOwner: Actor = { id: "owner", name: "Owner", role: "owner", kind: "person" };
export const machine: Actor = { id: "paddock", name: "Paddock", role: "owner", kind: "machine" };
/** Who asks for what is open to everybody: signing in, taking an invitation. */
export const nobody: Actor = { id: "nobody", name: "Nobody", role: "reader", kind: "person" };
