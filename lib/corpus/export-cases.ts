import { recordAudit } from "#lib/auth/audit.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { writePreferences } from "./export/write-preferences.ts";
import { writeToolalpaca } from "./export/write-toolalpaca.ts";
import { writeTraining } from "./export/write-training.ts";
import type { ExportFormat, ExportInput } from "./schemas.ts";

const writers: Record<ExportFormat, typeof writeToolalpaca> = {
  toolalpaca: writeToolalpaca,
  "toolalpaca-training": writeTraining,
  preferences: writePreferences,
};

/** Characters of a chunk, about: a network write each. */
const CHUNK = 65_536;

async function* joined(parts: AsyncIterable<string>): AsyncGenerator<string> {
  let held: string[] = [];
  let size = 0;
  for await (const part of parts) {
    held.push(part);
    size += part.length;
    if (size < CHUNK) continue;
    yield held.join("");
    held = [];
    size = 0;
  }
  if (size > 0) yield held.join("");
}

/**
 * The text of an export, in chunks; never whole in memory, and valid JSON only when read to its end.
 * Each case is written in the revision that is current when it is read. The audit log says how many it were,
 * also of an export that was broken off.
 */
export async function* exportCases(ctx: Context, input: ExportInput): AsyncGenerator<string> {
  const id = newId();
  let count = 0;
  let isWhole = false;
  try {
    yield* joined(
      writers[input.format](ctx, input, () => {
        count += 1;
      }),
    );
    isWhole = true;
  } finally {
    const data = JSON.parse(JSON.stringify({ ...input, count })) as Prisma.InputJsonObject;
    await recordAudit(ctx, {
      action: isWhole ? "export.finished" : "export.broken-off",
      subjectType: "export",
      subjectId: id,
      data,
    });
  }
}
