/** What is at an address; `*` stands for a name or an id. The first that fits counts. */
const titles: [string, string][] = [
  ["/", "Overview"],
  ["/apis", "APIs"],
  ["/cases", "Cases"],
  ["/cases/duplicates", "Near-duplicates"],
  ["/cases/*", "Case"],
  ["/compare", "Compare"],
  ["/inbox", "Inbox"],
  ["/invitation/*", "Invitation"],
  ["/prompts", "Prompts"],
  ["/prompts/*", "Prompt"],
  ["/review", "Review"],
  ["/review/new", "New queue"],
  ["/review/*", "Review queue"],
  ["/review/*/next", "Reviewing"],
  ["/runs", "Runs"],
  ["/runs/dead-letters", "Dead letters"],
  ["/runs/*", "Run"],
  ["/settings", "Settings"],
  ["/settings/audit", "Audit log"],
  ["/settings/people", "People"],
  ["/setup", "Set up accounts"],
  ["/sign-in", "Sign in"],
  ["/tools", "Tools"],
  ["/tools/*", "Tool"],
];

function fits(pattern: string, pathname: string): boolean {
  const [wanted, given] = [pattern.split("/"), pathname.split("/")];
  return (
    wanted.length === given.length && wanted.every((part, place) => part === "*" || part === given[place])
  );
}

/** The kind of page at an address; null where there is none. */
export function titleOf(pathname: string): string | null {
  const path = pathname.length > 1 ? pathname.replace(/\/$/, "") : pathname;
  return titles.find(([pattern]) => fits(pattern, path))?.[1] ?? null;
}
