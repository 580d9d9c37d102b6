import { AuditView } from "#components/audit/audit-view.tsx";
import { pageContext } from "#lib/http/page-context.ts";

export const dynamic = "force-dynamic";

export default async function AuditPage() {
  await pageContext("read");
  return <AuditView />;
}
