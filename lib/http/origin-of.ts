import { isLoopbackHost } from "./loopback-host.ts";

type Given = { PADDOCK_HOST: string; PADDOCK_URL?: string | undefined };

const hostOf = (url: string | undefined): string | undefined => (url ? new URL(url).host : undefined);

/** Whether others than this machine can come in: then nothing goes without accounts. */
export function isPublic(given: Given): boolean {
  const listens = given.PADDOCK_HOST.includes(":") ? `[${given.PADDOCK_HOST}]` : given.PADDOCK_HOST;
  return (
    !isLoopbackHost(listens) ||
    (given.PADDOCK_URL !== undefined && !isLoopbackHost(hostOf(given.PADDOCK_URL)))
  );
}

/** Whether a Host header is one of ours: this machine, or the host of PADDOCK_URL. */
export function isOwnHost(host: string | undefined, given: Given): boolean {
  return isLoopbackHost(host) || (host !== undefined && host.toLowerCase() === hostOf(given.PADDOCK_URL));
}

/** Under which address the browser knows us: PADDOCK_URL's where its host was asked, else http on this machine. */
export function originOf(host: string | null, given: Given): string {
  if (given.PADDOCK_URL && (host === null || host.toLowerCase() === hostOf(given.PADDOCK_URL)))
    return new URL(given.PADDOCK_URL).origin;
  return `http://${host ?? "127.0.0.1"}`;
}
