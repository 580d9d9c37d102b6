import { isIP } from "node:net";
import { AppError } from "#lib/errors/app-error.ts";
import { isAllowedHost } from "./allowed-hosts.ts";
import { whyNotPublic } from "./why-not-public.ts";

export type Address = { address: string; family: number };
export type Resolve = (hostname: string) => Promise<Address[]>;

/**
 * The one address to connect to. Looked up once and held, so that no second look-up can lead elsewhere.
 * @throws AppError "bad-input" where any address of the host is not public and the owner does not list the host;
 *   "unavailable" where the host is not known
 */
export async function pinAddress(url: URL, allowedHosts: string, resolve: Resolve): Promise<Address> {
  const hostname = url.hostname.replace(/^\[|\]$/g, "");
  const literal = isIP(hostname);
  const addresses =
    literal === 0 ? await resolved(hostname, resolve) : [{ address: hostname, family: literal }];
  const [first] = addresses;
  if (!first) throw new AppError("unavailable", `The host ${hostname} has no address.`);
  if (isAllowedHost(allowedHosts, url)) return first;
  for (const { address } of addresses) {
    const reason = whyNotPublic(address);
    if (reason !== null)
      throw new AppError(
        "bad-input",
        `The API's host ${url.host} is at ${address}, which is not a public address (${reason}). Where that is meant, list the host in PADDOCK_ALLOWED_HOSTS.`,
      );
  }
  return first;
}

async function resolved(hostname: string, resolve: Resolve): Promise<Address[]> {
  try {
    return await resolve(hostname);
  } catch (cause) {
    throw new AppError("unavailable", `The host ${hostname} of the API is not known.`, { cause });
  }
}
