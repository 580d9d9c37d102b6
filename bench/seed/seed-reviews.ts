import type { Client } from "pg";

/** Gives every decided case of a seeded database the review that decided it, by seven people. */
export async function seedReviews(client: Client): Promise<void> {
  // It would write every case anew to say that it changed, which nobody has to know yet.
  await client.query("alter table reviews disable trigger mark_cases");
  await client.query(`
    insert into reviews (id, case_id, revision, decision, reasons, comment, actor_id, created_at)
    select (lpad(to_hex(facet_number), 12, '0') || '7fff8' || substr(md5('review ' || facet_number), 1, 15))::uuid, id, revision, decision, case when decision = 'rejected' then array['loop'] else '{}' end,
      case when facet_number % 10 = 0 then 'Too long.' else '' end, 'person ' || facet_number % 7, decided_at
    from cases where decision <> 'pending'`);
  await client.query("alter table reviews enable trigger mark_cases");
  await client.query("vacuum analyze reviews");
}
