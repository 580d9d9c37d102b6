/** How long a place stays with whoever claimed it and is not heard of: an open page renews it every 20 seconds. */
const LEASE_MS = 150_000;

export const leaseUntil = (now: Date): Date => new Date(now.getTime() + LEASE_MS);
