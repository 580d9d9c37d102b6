import { isLoopbackHost } from "./loopback-host.ts";

type Given = { PADDOCK_HOST: string; PADDOCK_URL?: string | undefined };

const everyAddress = new Set(["0.0.0.0", "::"]);
const hostOf = (url: string | undefined): string | undefined => (url ? new URL(url).host : undefined);
/** As it stands in an address: IPv6 in brackets. */
const inAddress = (host: string): string => (host.includes(":") ? `[${host}]` : host);

/** Whether others than this machine can come in: then nothing goes without accounts. */
export function isPublic(given: Given): boolean {
  if (!isLoopbackHost(inAddress(given.PADDOCK_HOST))) return true;
  return given.PADDOCK_URL !== undefined && !isLoopbackHost(hostOf(given.PADDOCK_URL));
}

/**
 * Whether a Host header is one of ours: this machine, PADDOCK_URL's, or the one address that we listen at. Any other
 * may be a foreign page that bound its own name to our address.
 */
export function isOwnHost(host: string | undefined, given: Given): boolean {
  if (isLoopbackHost(host)) return true;
  if (host === undefined || !URL.canParse(`http://${host}`)) return false;
  if (host.toLowerCase() === hostOf(given.PADDOCK_URL)) return true;
  return (
    !everyAddress.has(given.PADDOCK_HOST) &&
    new URL(`http://${host}`).hostname === inAddress(given.PADDOCK_HOST).toLowerCase()
  );
}

/** The address at which this machine itself reaches what listens. */
export function localAddress(given: Given, port: number): string {
  const host = given.PADDOCK_HOST;
  const reached = everyAddress.has(host) ? "127.0.0.1" : inAddress(host);
  return `http://${reached}:${port}`;
}

/** Under which address the browser knows us: PADDOCK_URL's where its host was asked, else http as it was asked. */
export function originOf(host: string | null, given: Given): string {
  if (given.PADDOCK_URL && (host === null || host.toLowerCase() === hostOf(given.PADDOCK_URL)))
    return new URL(given.PADDOCK_URL).origin;
  return `http://${host ?? "127.0.0.1"}`;
}

/** What keeps us from listening as the environment says; null where nothing does. */
export function whyNotListen(given: Given, hasAccounts: boolean): string | null {
  if (isPublic(given) && !hasAccounts)
    return `${
      isLoopbackHost(inAddress(given.PADDOCK_HOST))
        ? `PADDOCK_URL is ${given.PADDOCK_URL}`
        : `PADDOCK_HOST is ${given.PADDOCK_HOST}`
    }, but nobody has an account yet: whoever reaches Paddock could do everything.\nStart it without PADDOCK_HOST and PADDOCK_URL first, make your account at /setup with the code that it prints, and start again.`;
  if (everyAddress.has(given.PADDOCK_HOST) && !given.PADDOCK_URL)
    return `PADDOCK_HOST is ${given.PADDOCK_HOST}: set PADDOCK_URL, too, to the address that people open, such as https://paddock.example.org. Paddock answers to that name only.`;
  return null;
}
