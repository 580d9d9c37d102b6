import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { auditActions, type AuditAction } from "#lib/audit/audit-actions.ts";

const root = path.join(import.meta.dirname, "..");

/** Nothing that lasts is changed. */
const READS = "only reads, though it is asked for with a body";
/** Whoever works holds it for minutes; what comes of it is recorded. */
const LEASE = "a hold for minutes";
/** Seen by one person alone, typed anew every few seconds, and gone when it is saved, which is recorded. */
const DRAFT = "what one person is typing";

// What each route that changes something records. A new one is written here, too, with what it records or why nothing.
const recorded: Record<string, AuditAction[] | string> = {
  "POST account/password": ["password.changed"],
  "POST account/sessions/[id]/end": ["session.ended"],
  "POST account/sessions/end-others": ["session.ended"],
  "POST api-keys/[id]/revoke": ["key.revoked"],
  "POST api-keys": ["key.made"],
  "POST audit/export": ["audit.exported"],
  "POST bulk-actions/[id]/cancel": ["cases.bulk-cancelled"],
  "POST bulk-actions/[id]/undo": ["cases.bulk-undone"],
  "POST bulk-actions/assign": ["cases.bulk-started"],
  "POST bulk-actions/check": ["cases.bulk-started"],
  "POST bulk-actions/count": READS,
  "POST bulk-actions": ["cases.bulk-started"],
  "POST cases/[id]/branches": ["case.branched"],
  "POST cases/[id]/branches/[number]/adopt": ["case.edited"],
  "POST cases/[id]/branches/[number]/retry": ["run.retried"],
  "POST cases/[id]/comments": ["comment.added"],
  "POST cases/[id]/cut": ["case.edited"],
  "PUT cases/[id]/draft": DRAFT,
  "DELETE cases/[id]/draft": DRAFT,
  "POST cases/[id]/restore": ["case.edited"],
  "POST cases/[id]/reviews": ["case.reviewed"],
  "POST cases/[id]/reviews/undo": ["case.review-undone"],
  "PATCH cases/[id]": ["case.edited"],
  "POST cases/[id]/verdicts": ["case.steps-judged"],
  "POST cases/[id]/verdicts/undo": ["case.verdict-undone"],
  "POST comments/[id]/resolve": ["comment.resolved", "comment.reopened"],
  "PATCH comments/[id]": ["comment.edited"],
  "DELETE comments/[id]": ["comment.deleted"],
  "POST dead-letters/send-back": ["run.retried", "run.replanned"],
  "POST duplicates/[id]/reject-others": ["cases.bulk-started"],
  "POST duplicates/[id]/trash-others": ["cases.bulk-started"],
  "POST exports": ["export.finished", "export.broken-off"],
  "POST imports": ["import.finished"],
  "POST inbox/read": "what one person has seen",
  "POST invitations/[id]/withdraw": ["invitation.withdrawn"],
  "POST invitations/accept": ["invitation.accepted", "password.changed"],
  "POST invitations": ["invitation.made"],
  "PUT model-endpoints/[name]": ["endpoint.put"],
  "POST model-endpoints/[name]/test": READS,
  "POST people/[id]/end-sessions": ["session.ended"],
  "POST people/[id]/password-link": ["password-link.made"],
  "PATCH people/[id]": ["person.changed"],
  "POST preferences": ["preference.kept"],
  "POST preferences/[id]/undo": ["preference.undone"],
  "POST price-list": ["price-list.put"],
  "POST prompts/[name]/preview": READS,
  "PATCH prompts/[name]": ["prompt.edited"],
  "POST queues/[id]/cases/[caseId]/settle": ["queue.settled"],
  "POST queues/[id]/claim": LEASE,
  "POST queues/[id]/places/[placeId]/review": ["queue.reviewed"],
  "POST queues/[id]/places/[placeId]/undo": ["queue.review-undone"],
  "POST queues/[id]/refresh": ["queue.refreshed"],
  "POST queues/[id]/release": LEASE,
  "POST queues/[id]/renew": LEASE,
  "POST queues/[id]/stop-taking-in": ["queue.taking-in-stopped"],
  "PATCH queues/[id]": ["queue.edited"],
  "POST queues": ["queue.made"],
  "POST reviews/bulk": ["cases.bulk-reviewed"],
  "POST runs/[id]/cancel": ["run.cancelled"],
  "POST runs/[id]/clone": ["run.started"],
  "POST runs/[id]/pause": ["run.paused"],
  "POST runs/[id]/resume": ["run.resumed"],
  "POST runs/[id]/retry-failed": ["run.retried"],
  "POST runs/estimate": READS,
  "POST runs": ["run.started"],
  "POST setup": ["owner.set-up"],
  "POST sign-in/oidc": "only asks where the provider is; who comes back from there is recorded as signed in",
  "POST sign-in": ["person.signed-in"],
  "POST sign-out": ["person.signed-out"],
  "PATCH tools/[id]/answers/[answerId]": ["tool-answer.pinned", "tool-answer.unpinned"],
  "POST tools/[id]/answers/clear": ["tool-answers.cleared"],
  "PUT tools/[id]/connection": ["tool-connection.put"],
  "PATCH tools/[id]": ["tool.edited"],
  "POST tools/validate": READS,
  "POST trash/restore": ["cases.bulk-started"],
  "POST trash": ["cases.bulk-started"],
  "PATCH views/[id]": ["view.changed"],
  "DELETE views/[id]": ["view.deleted"],
  "POST views": ["view.saved"],
};

const sources = new Map<string, string>();
function sourceOf(file: string): string {
  const source = sources.get(file) ?? readFileSync(path.join(root, file), "utf8");
  sources.set(file, source);
  return source;
}

/** The files that a route is made of: what it imports of lib, and what that imports. */
function filesBehind(file: string, seen: Set<string> = new Set()): Set<string> {
  for (const [, imported] of sourceOf(file).matchAll(/from "([#.][^"]+\.ts)"/g)) {
    const found = imported?.startsWith("#")
      ? imported.slice(1)
      : path.join(path.dirname(file), imported ?? "");
    if (!found.startsWith("lib/") || seen.has(found) || found.startsWith("lib/audit/audit-")) continue;
    if (!existsSync(path.join(root, found))) continue;
    seen.add(found);
    filesBehind(found, seen);
  }
  return seen;
}

/** Whether a file records an action; that of a run's status is put together of "run." and what was done. */
function records(source: string, action: AuditAction): boolean {
  const done = action.startsWith("run.") ? `done: "${action.slice(4)}"` : null;
  return source.includes(`"${action}"`) || (done !== null && source.includes(done));
}

const routes = globSync("app/api/v1/**/route.ts", { cwd: root }).map((file) =>
  file.replaceAll(path.sep, "/"),
);
const entries = routes.flatMap((file) =>
  [...sourceOf(file).matchAll(/export const (POST|PUT|PATCH|DELETE)\b/g)].map(([, method]) => ({
    entry: `${method} ${path.posix.dirname(file).slice("app/api/v1/".length)}`,
    file,
  })),
);

describe("whatever changes something is written into the log", () => {
  it("which is said of every route that can", () => {
    expect(entries.map(({ entry }) => entry).toSorted()).toEqual(Object.keys(recorded).toSorted());
  });

  it.each(entries.filter(({ entry }) => Array.isArray(recorded[entry])))("$entry", ({ entry, file }) => {
    const behind = [...filesBehind(file)].map(sourceOf);
    const actions = (recorded[entry] ?? []) as AuditAction[];
    expect(actions.filter((action) => !behind.some((source) => records(source, action)))).toEqual([]);
  });

  it("under names that the log's page has words for, and no others", () => {
    const all = globSync("lib/**/*.ts", { cwd: root })
      .filter((file) => !file.includes(".test.") && !file.includes("audit-actions"))
      .map((file) => sourceOf(file));
    const unused = (Object.keys(auditActions) as AuditAction[]).filter(
      (action) => !all.some((source) => records(source, action)),
    );
    expect(unused).toEqual([]);
  });
});
