import { z } from "zod";

/** From most to least: each may do what the next one may. */
export const Role = z.enum(["owner", "curator", "reviewer", "reader"]);
export type Role = z.infer<typeof Role>;

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

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

const Name = z.string().trim().min(1, "A name is needed.").max(100);
const Email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email("This is no e-mail address."))
  .pipe(z.string().max(200));
const NewPassword = z
  .string()
  .min(PASSWORD_MIN, `At least ${PASSWORD_MIN} characters.`)
  .max(PASSWORD_MAX, `At most ${PASSWORD_MAX} characters.`);

/** Who asks, as the interface needs it to know what to offer. */
export const Me = z.object({
  id: z.string(),
  name: z.string(),
  role: Role,
  isKey: z.boolean(),
  /** False where Paddock is used by one person without signing in. */
  hasAccounts: z.boolean(),
});
export type Me = z.infer<typeof Me>;

export const SetUpInput = z.object({
  /** As the terminal shows it. */
  code: z.string().trim().min(1, "The code stands on the terminal where Paddock was started.").max(50),
  name: Name,
  email: Email,
  password: NewPassword,
});
export type SetUpInput = z.infer<typeof SetUpInput>;

export const SignInInput = z.object({ email: Email, password: z.string().min(1).max(PASSWORD_MAX) });
export type SignInInput = z.infer<typeof SignInInput>;

export const OidcInput = z.object({
  /** Where to go afterwards, on this Paddock. */
  next: z
    .string()
    .max(2000)
    .regex(/^\/(?![/\\])/, "A path of this Paddock.")
    .default("/"),
});
export type OidcInput = z.infer<typeof OidcInput>;

export const InvitationInput = z.object({
  role: Role,
  /** Whom it is for; not given: whoever has the link says. */
  email: Email.optional(),
  days: z.number().int().min(1).max(90).default(7),
});
export type InvitationInput = z.infer<typeof InvitationInput>;

/** A link that was just made. The token in it is shown this once. */
export const InvitationLink = z.object({ id: z.uuid(), path: z.string(), expiresAt: z.iso.datetime() });
export type InvitationLink = z.infer<typeof InvitationLink>;

export const InvitationRow = z.object({
  id: z.uuid(),
  role: Role,
  email: z.string().nullable(),
  /** "password": a link for somebody who is there, to choose a new one. */
  kind: z.enum(["invitation", "password"]),
  invitedById: z.string(),
  status: z.enum(["open", "accepted", "withdrawn", "expired"]),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type InvitationRow = z.infer<typeof InvitationRow>;
export const Invitations = z.object({ items: z.array(InvitationRow) });

/** What whoever opens the link sees. */
export type OpenInvitation = {
  kind: "invitation" | "password";
  role: Role;
  email: string | null;
  invitedBy: string;
  expiresAt: string;
};

export const AcceptInput = z.object({
  token: z.string().min(1).max(200),
  /** Neither is asked for where the link is for a new password; the e-mail not where the link names it. */
  name: Name.optional(),
  email: Email.optional(),
  password: NewPassword,
});
export type AcceptInput = z.infer<typeof AcceptInput>;

/** A person with an account, for those who look after people. */
export const Member = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: Role,
  isActive: z.boolean(),
  createdAt: z.iso.datetime(),
  sessionCount: z.number().int(),
  lastSignInAt: z.iso.datetime().nullable(),
});
export type Member = z.infer<typeof Member>;
export const Members = z.object({ items: z.array(Member) });

export const ChangePerson = z.object({
  name: Name.optional(),
  role: Role.optional(),
  isActive: z.boolean().optional(),
});
export type ChangePerson = z.infer<typeof ChangePerson>;

export const SessionRow = z.object({
  id: z.string(),
  isCurrent: z.boolean(),
  /** What the browser calls itself. */
  userAgent: z.string(),
  address: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type SessionRow = z.infer<typeof SessionRow>;
export const Sessions = z.object({ items: z.array(SessionRow) });

export const PasswordInput = z.object({
  current: z.string().min(1, "The present password is needed.").max(PASSWORD_MAX),
  next: NewPassword,
});
export type PasswordInput = z.infer<typeof PasswordInput>;

export const ApiKeyInput = z.object({
  name: Name,
  role: Role,
  days: z.number().int().min(1).max(366).default(90),
});
export type ApiKeyInput = z.infer<typeof ApiKeyInput>;

export const ApiKeyRow = z.object({
  id: z.uuid(),
  name: z.string(),
  prefix: z.string(),
  role: Role,
  personId: z.string(),
  personName: z.string(),
  status: z.enum(["active", "revoked", "expired"]),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});
export type ApiKeyRow = z.infer<typeof ApiKeyRow>;
export const ApiKeys = z.object({ items: z.array(ApiKeyRow) });

/** A key that was just made: `key` is shown this once. */
export const NewApiKey = ApiKeyRow.extend({ key: z.string() });
export type NewApiKey = z.infer<typeof NewApiKey>;

export const Done = z.object({ done: z.literal(true) });
export type Done = z.infer<typeof Done>;
/** Where the browser goes next: the provider's page. */
export const Redirect = z.object({ url: z.url() });
