import type { Role } from "./schemas.ts";

type Rule = {
  /** Whoever has one of these roles may. */
  roles: readonly Role[];
  /** Whether a key of such a role may, too. */
  byKey: boolean;
  title: string;
  about: string;
};

const everybody = ["owner", "curator", "reviewer", "reader"] as const;

/**
 * Who may do what, the only place that says so. Every route and page names one of these (or "open": nobody needs
 * to be signed in for it); the interface and the page of people read the same table.
 */
export const permissions = {
  read: {
    roles: everybody,
    byKey: true,
    title: "Read and export",
    about: "See every page, search, export cases",
  },
  account: {
    roles: everybody,
    byKey: false,
    title: "Own account",
    about: "Own password, sessions and keys",
  },
  review: {
    roles: ["owner", "curator", "reviewer"],
    byKey: true,
    title: "Review",
    about: "Decide, comment and mend cases",
  },
  curate: {
    roles: ["owner", "curator"],
    byKey: true,
    title: "Curate",
    about: "Import, edit tools and prompts, start and stop runs",
  },
  audit: {
    roles: ["owner", "curator"],
    byKey: true,
    title: "Read the audit log",
    about: "See and export who did what",
  },
  invite: {
    roles: ["owner", "curator"],
    byKey: false,
    title: "Invite",
    about: "Make and withdraw invitations, up to one's own role",
  },
  own: {
    roles: ["owner"],
    byKey: true,
    title: "Set up models",
    about: "Model endpoints, prices, credentials of real APIs",
  },
  administer: {
    roles: ["owner"],
    byKey: false,
    title: "Look after people",
    about: "Roles, deactivation, other people's sessions and keys",
  },
} as const satisfies Record<string, Rule>;

export type PersonalPermission = keyof typeof permissions;
/** What a route or page asks for; "open" asks for nothing. */
export type Permission = PersonalPermission | "open";

export const permissionNames = Object.keys(permissions) as PersonalPermission[];

/** "owners and curators" */
function whoMay(roles: readonly Role[]): string {
  const names = roles.map((role) => `${role}s`);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Why an actor may not do it, as a sentence; null where they may. */
export function whyNot(
  actor: { role: Role; isKey?: boolean | undefined },
  permission: PersonalPermission,
): string | null {
  const rule: Rule = permissions[permission];
  if (!rule.roles.includes(actor.role))
    return `Only ${whoMay(rule.roles)} may do this; you are a ${actor.role}.`;
  if (actor.isKey === true && !rule.byKey) return "A key may not do this: sign in as a person.";
  return null;
}

/** Whether one role may do at least what another may: nobody hands out more than they have. */
export function isAtLeast(role: Role, other: Role): boolean {
  return everybody.indexOf(role) <= everybody.indexOf(other);
}
