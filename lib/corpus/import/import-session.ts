import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import type { ImportReport } from "#lib/corpus/schemas.ts";
import { ImportLedger } from "./import-ledger.ts";
import type { MeteredBody } from "./meter-body.ts";
import type { RecordSink } from "./record-sink.ts";

/** One import under way: its ledger, and its row, which is there from the first batch on. */
export class ImportSession {
  readonly id = newId();
  readonly ledger = new ImportLedger();
  private readonly ctx: Context;
  private readonly fileName: string;
  private readonly body: MeteredBody;
  private hasRow = false;

  constructor(ctx: Context, fileName: string, body: MeteredBody) {
    this.ctx = ctx;
    this.fileName = fileName;
    this.body = body;
  }

  /** Stores what a sink holds, in one transaction with the state of the import. */
  async flush(sink: RecordSink): Promise<void> {
    const before = this.ledger.snapshot();
    try {
      await inTransaction(this.ctx.db, async (tx) => {
        const ctx = { ...this.ctx, db: tx };
        await sink.store(ctx);
        if (this.ledger.kept > 0) await this.saveRow(ctx, sink.format);
      });
    } catch (error) {
      this.ledger.restore(before);
      throw error;
    }
    this.hasRow ||= this.ledger.kept > 0;
  }

  async finish(format: string): Promise<ImportReport> {
    const createdAt = this.ctx.now();
    await inTransaction(this.ctx.db, async (tx) => {
      const ctx = { ...this.ctx, db: tx };
      await this.saveRow(ctx, format);
      const data = {
        fileName: this.fileName,
        format,
        sha256: this.body.sha256(),
        byteCount: this.body.byteCount(),
        counts: this.ledger.tallies,
      };
      await recordAudit(ctx, { action: "import.finished", subjectType: "import", subjectId: this.id, data });
    });
    return {
      id: this.id,
      format,
      fileName: this.fileName,
      ...this.ledger.tallies,
      problems: this.ledger.problems,
      createdAt: createdAt.toISOString(),
    };
  }

  get hasStored(): boolean {
    return this.hasRow;
  }

  private async saveRow(ctx: Context, format: string): Promise<void> {
    const state = {
      format,
      sha256: this.body.sha256(),
      byteCount: BigInt(this.body.byteCount()),
      counts: this.ledger.tallies,
      problems: this.ledger.problems,
    };
    await ctx.db.import.upsert({
      where: { id: this.id },
      create: { id: this.id, fileName: this.fileName, actorId: ctx.actor.id, createdAt: ctx.now(), ...state },
      update: state,
    });
  }
}
