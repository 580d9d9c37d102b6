import { listPeople } from "#lib/auth/list-people.ts";
import { whyNot } from "#lib/auth/permissions.ts";
import type { Context } from "#lib/db/context.ts";
import { badInput, type Problem } from "#lib/errors/app-error.ts";

/** @throws AppError "bad-input" where one of them is not there, was let go, or may not review; it names each */
export async function refuseUnknownReviewers(ctx: Context, reviewerIds: readonly string[]): Promise<void> {
  if (reviewerIds.length === 0) return;
  const people = new Map((await listPeople(ctx)).map((person) => [person.id, person]));
  const problems = reviewerIds.flatMap((id, place): Problem[] => {
    const at = `body.reviewerIds.${place}`;
    const person = people.get(id);
    if (!person?.isActive) return [{ at, code: "not-found", message: `There is nobody with the id ${id}.` }];
    return whyNot({ role: person.role }, "review") === null
      ? []
      : [{ at, code: "forbidden", message: `${person.name} is a ${person.role} and may not review.` }];
  });
  if (problems.length > 0)
    throw badInput(`Not everybody named can review: ${problems[0]?.message}`, problems);
}
