/** How a browser reached us, as far as signing in depends on it. */
export type Caller = { headers: Headers; origin: string };

/** The network address that asks; scripts/web.ts writes it over whatever was sent. */
export const ADDRESS_HEADER = "x-paddock-address";

export const addressOf = ({ headers }: Caller): string => headers.get(ADDRESS_HEADER) ?? "unknown";
