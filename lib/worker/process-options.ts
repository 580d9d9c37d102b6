import path from "node:path";

/** From so many items at a time on, a worker has twice the room for new objects that V8 gives by itself. */
const MANY_ITEMS = 256;

/**
 * Flags of a worker's process that is to hold so many items at a time (docs/decisions/0061-lean-workers.md): by itself V8 lets
 * the heap of a machine with much memory grow fourfold before it looks through it again, and a run makes garbage all the
 * time. A worker with few items gets half of V8's own room for new objects (8 of 16 MB, twice), one with many twice as much:
 * what lives as long as a call is then not copied about for nothing.
 */
export const workerFlags = (items: number): readonly string[] => [
  "--heap-growing-percent=50",
  `--max-semi-space-size=${items < MANY_ITEMS ? 8 : 32}`,
];

/** Environment of a worker's process: its compiled code is kept between starts, which are faster and smaller by it. */
export const workerEnvironment = (dataDir: string): { NODE_COMPILE_CACHE: string } => ({
  NODE_COMPILE_CACHE: path.join(dataDir, "compiled"),
});
