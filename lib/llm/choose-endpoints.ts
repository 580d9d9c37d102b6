import { Agent } from "./chat.ts";

export type EndpointChoice = {
  endpoint?: string | undefined;
  endpoints?: Partial<Record<Agent, string | undefined>> | undefined;
};

/** The name of each agent's endpoint: its own, else the run's, else the default one. */
export function chooseEndpoints(choice: EndpointChoice, defaultName: string): Record<Agent, string> {
  const nameOf = (agent: Agent): string => choice.endpoints?.[agent] ?? choice.endpoint ?? defaultName;
  return Object.fromEntries(Agent.options.map((agent) => [agent, nameOf(agent)])) as Record<Agent, string>;
}
