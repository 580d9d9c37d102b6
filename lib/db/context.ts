import type { Database } from "./client.ts";

/** Who acts: a person, or Paddock itself (a run, a check). */
export type Actor = {
  id: string;
  name: string;
  role: "owner" | "curator" | "reviewer" | "reader";
  kind: "person" | "machine";
};

/** What every verb is given first. */
export type Context = { db: Database; actor: Actor; now: () => Date };

export const localOwner: Actor = { id: "owner", name: "Owner", role: "owner", kind: "person" };
export const machine: Actor = { id: "paddock", name: "Paddock", role: "owner", kind: "machine" };
