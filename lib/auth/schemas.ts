import { z } from "zod";

/** From most to least: each may do what the next one may. */
export const Role = z.enum(["owner", "curator", "reviewer", "reader"]);
export type Role = z.infer<typeof Role>;

/** Somebody whose name stands beside work: a person, a key of theirs, or Paddock itself. */
export const Person = z.object({
  id: z.string(),
  name: z.string(),
  role: Role,
  kind: z.enum(["person", "machine"]),
  /** False for somebody who was let go, and for a key that no longer opens anything. */
  isActive: z.boolean(),
});
export type Person = z.infer<typeof Person>;

export const People = z.object({ items: z.array(Person) });
