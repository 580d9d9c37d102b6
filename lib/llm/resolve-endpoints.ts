import type { Context } from "#lib/db/context.ts";
import { AppError, badInput } from "#lib/errors/app-error.ts";
import { Agent } from "./chat.ts";
import { chooseEndpoints, type EndpointChoice } from "./choose-endpoints.ts";
import { type Endpoint, offlineEndpoint } from "./endpoint.ts";
import { getPriceList } from "./get-price-list.ts";
import { loadEndpoints } from "./load-endpoints.ts";
import { withListPrice } from "./price-list.ts";

/**
 * The endpoint that each agent of a run speaks through, keys opened, priced by the price list where it has no prices of its own.
 * @throws AppError "bad-input" where there is none of that name, "unavailable" where its key cannot be opened
 */
export async function resolveEndpoints(
  ctx: Pick<Context, "db">,
  choice: EndpointChoice,
): Promise<Record<Agent, Endpoint>> {
  const [loaded, { models }] = await Promise.all([loadEndpoints(ctx.db), getPriceList(ctx)]);
  const defaultName = loaded.find((one) => one.isDefault)?.endpoint.name ?? offlineEndpoint.name;
  const names = chooseEndpoints(choice, defaultName);
  const resolved = Agent.options.map((agent) => {
    const name = names[agent];
    const found = loaded.find((one) => one.endpoint.name === name);
    if (!found) {
      const known = loaded.map((one) => `"${one.endpoint.name}"`).join(", ");
      throw badInput(`There is no model endpoint "${name}". There is: ${known}.`);
    }
    if (found.keyLost) {
      throw new AppError(
        "unavailable",
        `The key of "${name}" was stored with another secret key: enter the key again.`,
      );
    }
    return [agent, withListPrice(found.endpoint, models)];
  });
  return Object.fromEntries(resolved) as Record<Agent, Endpoint>;
}
