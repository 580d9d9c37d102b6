import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { badInput, conflict } from "#lib/errors/app-error.ts";
import { checkTemplate } from "#lib/prompts/check-template.ts";
import { getPrompt, promptNamed } from "./get-prompt.ts";
import type { EditPrompt, PromptDetail } from "./schemas.ts";
import { storeBuiltIn } from "./store-built-in.ts";

/**
 * A new version of a prompt's text, which runs started from now on use. Going back to an older text is a new version too.
 * @throws AppError "bad-input" with the place of each thing that is wrong; "conflict" where `version` is not the
 *   current one (`details`: the prompt as it is)
 */
export async function editPrompt(ctx: Context, name: string, input: EditPrompt): Promise<PromptDetail> {
  const problems = checkTemplate(promptNamed(name), input.messages);
  const [first] = problems;
  if (first) throw badInput(`The template cannot be used: ${first.at}: ${first.message}`, problems);
  const seen = await getPrompt(ctx, name);
  const stale = (current: PromptDetail): Error =>
    conflict(
      `The prompt was changed meanwhile: it is at version ${current.version}, you saw ${input.version}.`,
      current,
    );
  if (seen.version !== input.version) throw stale(seen);
  const version = seen.version + 1;
  const isMade = await inTransaction(ctx.db, async (tx) => {
    const before = seen.versions.filter(({ createdAt }) => createdAt === null);
    await storeBuiltIn(
      tx,
      before.map((row) => ({ name, row })),
      ctx.now(),
    );
    const made = await tx.promptVersion.createMany({
      data: [
        {
          id: newId(),
          name,
          version,
          source: "edited",
          messages: input.messages,
          reason: input.reason,
          actorId: ctx.actor.id,
          createdAt: ctx.now(),
        },
      ],
      skipDuplicates: true,
    });
    if (made.count === 0) return false;
    await recordAudit(
      { ...ctx, db: tx },
      {
        action: "prompt.edited",
        subjectType: "prompt",
        subjectId: name,
        data: { version, reason: input.reason },
      },
    );
    return true;
  });
  const current = await getPrompt(ctx, name);
  if (!isMade) throw stale(current);
  return current;
}
