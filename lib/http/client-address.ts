/**
 * The network address that asks. Behind a proxy of our own it is the last one of X-Forwarded-For, which that proxy
 * added; whatever stands before it anybody may have written.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | string[] | undefined,
  isBehindProxy: boolean,
): string {
  const forwarded = Array.isArray(forwardedFor) ? forwardedFor.join(",") : (forwardedFor ?? "");
  const last = forwarded.split(",").at(-1)?.trim();
  const address = isBehindProxy && last ? last : (socketAddress ?? "unknown");
  return address.replace(/^::ffff:/, "").slice(0, 64);
}
