import type { Context } from "#lib/db/context.ts";
import type { Endpoint } from "./endpoint.ts";
import { loadEndpoints } from "./load-endpoints.ts";
import type { EndpointRow } from "./schemas.ts";

/** What a person may see of an endpoint: whether it has a key, never the key. */
export function endpointRow(endpoint: Endpoint, isDefault: boolean): EndpointRow {
  const { key, ...shown } = endpoint;
  return { ...shown, hasKey: key !== null, isDefault };
}

/** Stored endpoints, the environment's and the built-in offline model. */
export async function listEndpoints(ctx: Context): Promise<EndpointRow[]> {
  const loaded = await loadEndpoints(ctx.db);
  return loaded.map(({ endpoint, isDefault }) => endpointRow(endpoint, isDefault));
}
