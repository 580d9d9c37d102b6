import { listPeople } from "#lib/auth/list-people.ts";
import { whyNot } from "#lib/auth/permissions.ts";
import type { Context } from "#lib/db/context.ts";
import { badInput, type Problem } from "#lib/errors/app-error.ts";

/**
 * @param needed reviews of a case, each by somebody else
 * @throws AppError "bad-input" where there are too few of them, or where one is not there, was let go, or may not
 * review; it names each
 */
export async function refuseReviewers(
  ctx: Context,
  reviewerIds: readonly string[],
  needed: number,
): Promise<void> {
  if (reviewerIds.length === 0) return;
  if (new Set(reviewerIds).size < needed)
    throw badInput(
      `${needed} reviews of a case need ${needed} reviewers: name more of them, or none for everybody.`,
      [{ at: "body.reviewerIds", code: "too-few", message: `at least ${needed}` }],
    );
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
