/** The places of the sidebar, with the letter that follows `g`. Only pages that exist. */
export type Place = {
  title: string;
  href: string;
  key: string;
  count?: "apis" | "tools" | "runs" | "cases" | "inbox";
};

export const places: { title: string | null; places: Place[] }[] = [
  {
    title: null,
    places: [
      { title: "Overview", href: "/", key: "o" },
      { title: "Inbox", href: "/inbox", key: "i", count: "inbox" },
    ],
  },
  {
    title: "Make",
    places: [
      { title: "APIs", href: "/apis", key: "a", count: "apis" },
      { title: "Tools", href: "/tools", key: "t", count: "tools" },
      { title: "Prompts", href: "/prompts", key: "p" },
      { title: "Runs", href: "/runs", key: "r", count: "runs" },
    ],
  },
  {
    title: "Curate",
    places: [
      { title: "Cases", href: "/cases", key: "c", count: "cases" },
      { title: "Review", href: "/review", key: "v" },
    ],
  },
  { title: null, places: [{ title: "Settings", href: "/settings", key: "s" }] },
];

export function isAt(pathname: string, href: string): boolean {
  return href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
}
