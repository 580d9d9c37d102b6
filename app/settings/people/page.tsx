import { PeopleView } from "#components/people/people-view.tsx";
import { pageContext } from "#lib/http/page-context.ts";

export const dynamic = "force-dynamic";

export default async function PeoplePage() {
  await pageContext("read");
  return <PeopleView />;
}
