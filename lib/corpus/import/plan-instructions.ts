import type { Json } from "#lib/errors/json.ts";
import type { InstancePart, InstructionPart } from "#lib/corpus/formats/toolalpaca/tool-record.ts";
import { contentKey } from "./content-key.ts";

export type StoredInstruction = { id: string; position: number; text: string; goldenAnswer: Json | null };

export type InstructionPlan = {
  /** Of each given instruction, in order, the row that is or will be its own. */
  ids: string[];
  inserts: StoredInstruction[];
  /** Rows that had no golden answer and get one. */
  goldenFills: { id: string; goldenAnswer: Json }[];
  golden: { created: number; unchanged: number };
  /** Indexes of given instructions whose golden answer differs from the stored one, which stays. */
  differing: number[];
};

/** Matches instructions by their text (the n-th of the same text with the n-th) with those that the tool has. Pure. */
export function planInstructions(
  given: readonly InstructionPart[],
  stored: readonly StoredInstruction[],
  newId: () => string,
): InstructionPlan {
  const free = Map.groupBy(stored, ({ text }) => text);
  const plan: InstructionPlan = {
    ids: [],
    inserts: [],
    goldenFills: [],
    golden: { created: 0, unchanged: 0 },
    differing: [],
  };
  let position = stored.reduce((next, row) => Math.max(next, row.position + 1), 0);
  for (const [index, { text, goldenAnswer }] of given.entries()) {
    const match = free.get(text)?.shift();
    const id = match?.id ?? newId();
    plan.ids.push(id);
    if (!match) {
      plan.inserts.push({ id, position, text, goldenAnswer });
      position += 1;
      if (goldenAnswer !== null) plan.golden.created += 1;
    } else if (goldenAnswer !== null && match.goldenAnswer === null) {
      plan.goldenFills.push({ id, goldenAnswer });
      plan.golden.created += 1;
    } else if (goldenAnswer !== null && contentKey(goldenAnswer) === contentKey(match.goldenAnswer))
      plan.golden.unchanged += 1;
    else if (goldenAnswer !== null) plan.differing.push(index);
  }
  return plan;
}

/**
 * The instruction of each instance: the one at its place where the texts agree, else an unused one of the same
 * text, else, in a file with an instance for each instruction, the one at its place (some published instances
 * hold a request that was reworded).
 */
export function pairInstances(
  instances: readonly InstancePart[],
  instructions: readonly InstructionPart[],
  ids: readonly string[],
): (string | null)[] {
  const idAt = new Map(instructions.map(({ position }, index) => [position, ids[index] ?? null]));
  const textAt = new Map(instructions.map(({ position, text }) => [position, text]));
  const isParallel = instances.length === instructions.length;
  const free = Map.groupBy(
    instructions.map(({ position, text }) => ({ position, text })),
    ({ text }) => text,
  );
  for (const { position, trajectory } of instances) {
    if (textAt.get(position) !== trajectory.instruction) continue;
    const list = free.get(trajectory.instruction) ?? [];
    list.splice(
      list.findIndex((one) => one.position === position),
      1,
    );
  }
  return instances.map(({ position, trajectory }) => {
    if (textAt.get(position) === trajectory.instruction) return idAt.get(position) ?? null;
    const other = free.get(trajectory.instruction)?.shift();
    if (other) return idAt.get(other.position) ?? null;
    return isParallel ? (idAt.get(position) ?? null) : null;
  });
}
