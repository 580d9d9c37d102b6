import type { SimulationPorts } from "#lib/simulation/simulate.ts";

/** Who answers the function calls of a case, and who is told of what a model answered. */
export type AnswerPorts = Required<Pick<SimulationPorts, "executor">> & Pick<SimulationPorts, "keepAnswer">;
