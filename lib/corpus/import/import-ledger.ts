import type { Problem } from "#lib/errors/app-error.ts";

export type Tally = { created: number; updated: number; unchanged: number; rejected: number };
export type TallyName = "apis" | "tools" | "cases" | "evaluationItems";

/** More are counted, not listed. */
export const PROBLEM_LIMIT = 1_000;

const none = (): Tally => ({ created: 0, updated: 0, unchanged: 0, rejected: 0 });

/** What an import did so far. */
export class ImportLedger {
  readonly tallies: Record<TallyName, Tally> = {
    apis: none(),
    tools: none(),
    cases: none(),
    evaluationItems: none(),
  };
  private readonly listed: Problem[] = [];
  private unlisted = 0;

  report(...problems: Problem[]): void {
    for (const problem of problems) {
      if (this.listed.length < PROBLEM_LIMIT)
        this.listed.push({ ...problem, message: problem.message.slice(0, 2_000).toWellFormed() });
      else this.unlisted += 1;
    }
  }

  add(name: TallyName, counted: Partial<Tally>): void {
    const tally = this.tallies[name];
    for (const key of ["created", "updated", "unchanged", "rejected"] as const)
      tally[key] += counted[key] ?? 0;
  }

  snapshot(): Record<TallyName, Tally> {
    return structuredClone(this.tallies);
  }

  /** Takes back what a transaction counted that was rolled back. */
  restore(snapshot: Record<TallyName, Tally>): void {
    Object.assign(this.tallies, structuredClone(snapshot));
  }

  /** Things of the file that are stored now, whether by this import or before. */
  get kept(): number {
    return Object.values(this.tallies).reduce(
      (sum, tally) => sum + tally.created + tally.updated + tally.unchanged,
      0,
    );
  }

  get problems(): Problem[] {
    if (this.unlisted === 0) return this.listed;
    const message = `${this.unlisted} more problems are not listed. Mend the ones above and import the file again.`;
    return [...this.listed, { at: "", code: "more", message }];
  }

  /** "12 tools, 340 cases", for messages. */
  get keptInWords(): string {
    const words = {
      apis: "APIs",
      tools: "tools",
      cases: "cases",
      evaluationItems: "golden answers",
    } as const;
    const parts = (Object.keys(words) as TallyName[]).flatMap((name) => {
      const { created, updated, unchanged } = this.tallies[name];
      const count = created + updated + unchanged;
      return count > 0 ? [`${count} ${words[name]}`] : [];
    });
    return parts.join(", ") || "nothing";
  }
}
