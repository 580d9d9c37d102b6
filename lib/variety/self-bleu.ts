import { sequencesOf, wordsIn } from "./word-sequences.ts";

const LONGEST = 4;
/** In the place of a run of words that no other text has (smoothing method 1 of Chen and Cherry 2014). */
const UNSEEN = 0.1;

type Counts = ReadonlyMap<string, number>;
/** How often a run stands in the text that has it most, which text that is, and how often in the next one. */
type Most = { count: number; text: number; next: number };

const countsOf = (runs: readonly string[]): Counts => {
  const counts = new Map<string, number>();
  for (const run of runs) counts.set(run, (counts.get(run) ?? 0) + 1);
  return counts;
};

function mostOf(all: readonly Counts[]): Map<string, Most> {
  const most = new Map<string, Most>();
  for (const [text, counts] of all.entries())
    for (const [run, count] of counts) {
      const known = most.get(run);
      if (!known) most.set(run, { count, text, next: 0 });
      else if (count > known.count) most.set(run, { count, text, next: known.count });
      else if (count > known.next) known.next = count;
    }
  return most;
}

/**
 * Mean BLEU-4 of each text against all others (Zhu et al. 2018): 1 where all say the same, towards 0 where none shares
 * a run of words. Between so many references one of nearly equal length is always found: no penalty for brevity.
 */
export function selfBleu(texts: readonly string[]): number {
  if (texts.length < 2) return 0;
  const words = texts.map(wordsIn);
  const logs = words.map(() => 0);
  for (let n = 1; n <= LONGEST; n += 1) {
    const all = words.map((list) => countsOf(sequencesOf(list, n)));
    const most = mostOf(all);
    for (const [text, counts] of all.entries()) {
      let total = 0;
      let shared = 0;
      for (const [run, count] of counts) {
        const known = most.get(run);
        const elsewhere = known === undefined ? 0 : known.text === text ? known.next : known.count;
        total += count;
        shared += Math.min(count, elsewhere);
      }
      logs[text] = (logs[text] ?? 0) + Math.log(Math.max(shared, UNSEEN) / Math.max(total, 1)) / LONGEST;
    }
  }
  return logs.reduce((sum, log) => sum + Math.min(1, Math.exp(log)), 0) / texts.length;
}
