import { z } from "zod";
import { JsonValue } from "#lib/errors/json.ts";
import { PageQuery, pageOf, repeatable } from "#lib/http/page.ts";

const Moment = z.iso.date().or(z.iso.datetime()).optional();

export const AuditFilter = z.object({
  /** Ids of those who did it: people, keys ("key:…"), "paddock". */
  actor: repeatable(z.string().max(200)),
  /** As recorded: "case.reviewed". */
  action: repeatable(z.string().max(100)),
  /** What it was done to: "case", "run", "tool", … */
  subjectType: repeatable(z.string().max(100)),
  /** Its id, or its name where that is what it goes by. */
  subject: z.string().max(200).optional(),
  /** Not before / before, ISO dates or times, UTC. */
  from: Moment,
  to: Moment,
});
export type AuditFilter = z.infer<typeof AuditFilter>;

export const ListAuditQuery = AuditFilter.extend(PageQuery.shape).extend({ cursor: z.uuid().optional() });
export type ListAuditQuery = z.infer<typeof ListAuditQuery>;

export const ExportAudit = AuditFilter.extend({ format: z.enum(["json", "csv"]).default("json") });
export type ExportAudit = z.infer<typeof ExportAudit>;

export const AuditRow = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  actorId: z.string(),
  action: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  data: z.record(z.string(), JsonValue),
});
export type AuditRow = z.infer<typeof AuditRow>;

export const AuditPage = pageOf(AuditRow);
export type AuditPage = z.infer<typeof AuditPage>;
