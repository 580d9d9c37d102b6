import path from "node:path";

/**
 * Flags of a worker's process (docs/decisions/0061-lean-workers.md): by itself V8 lets the heap of a machine with much
 * memory grow fourfold before it looks through it again, and a run makes garbage all the time. New objects get half the
 * room that they have by themselves (8 of 16 MB, twice).
 */
export const workerFlags: readonly string[] = ["--heap-growing-percent=50", "--max-semi-space-size=8"];

/** Environment of a worker's process: its compiled code is kept between starts, which are faster and smaller by it. */
export const workerEnvironment = (dataDir: string): { NODE_COMPILE_CACHE: string } => ({
  NODE_COMPILE_CACHE: path.join(dataDir, "compiled"),
});
