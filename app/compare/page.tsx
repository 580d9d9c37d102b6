import { CompareScreen } from "#components/compare/compare-screen.tsx";
import { PreferencesView } from "#components/compare/preferences-view.tsx";
import { searchParamsOf, type PageSearch } from "#components/shell/page-search.ts";
import { pageContext } from "#lib/http/page-context.ts";

export const dynamic = "force-dynamic";

export default async function ComparePage({ searchParams }: { searchParams: PageSearch }) {
  await pageContext();
  const cases = searchParamsOf(await searchParams).get("cases");
  return cases === null ? <PreferencesView /> : <CompareScreen />;
}
