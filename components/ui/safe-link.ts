const SCHEMES = new Set(["http:", "https:", "mailto:"]);

/** An address that a link may lead to: of the web, of mail, or a place in Paddock itself; null for any other. */
export function safeLink(url: string): string | null {
  if (/^\/(?![/\\])/.test(url) || url.startsWith("#")) return url;
  try {
    return SCHEMES.has(new URL(url).protocol) ? url : null;
  } catch {
    return null;
  }
}
