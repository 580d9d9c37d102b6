/**
 * Hosts that the owner lists (PADDOCK_ALLOWED_HOSTS), with a port or without: their addresses may be private.
 * "api.intern.example, 127.0.0.1:8080, [::1]"
 */
export function isAllowedHost(listed: string, url: URL): boolean {
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  return listed
    .split(/[\s,]+/)
    .filter((entry) => entry !== "" && URL.canParse(`http://${entry}`))
    .some((entry) => {
      const { hostname, port: wanted } = new URL(`http://${entry}`);
      // A URL forgets the port 80 of http.
      const isAnyPort = wanted === "" && !entry.endsWith(":80");
      return hostname === url.hostname && (isAnyPort || (wanted || "80") === port);
    });
}
