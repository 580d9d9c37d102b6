/** The address, if a browser may be sent there: imported links can hold anything, `javascript:` too. */
export function safeLink(link: string): string | null {
  if (!URL.canParse(link)) return null;
  const { protocol, href } = new URL(link);
  return protocol === "https:" || protocol === "http:" ? href : null;
}
