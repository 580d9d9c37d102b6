import { cookies } from "next/headers";
import { endpointsQuery } from "#components/settings/queries.ts";
import { SettingsView } from "#components/settings/settings-view.tsx";
import { Hydrated } from "#components/shell/hydrated.tsx";
import { readTheme, THEME_COOKIE } from "#components/shell/theme.ts";
import { pageContext } from "#lib/http/page-context.ts";
import { listEndpoints } from "#lib/llm/list-endpoints.ts";

export const dynamic = "force-dynamic";

export default async function SettingsPage() {
  const [endpoints, cookieStore] = await Promise.all([listEndpoints(await pageContext()), cookies()]);
  return (
    <Hydrated queries={[{ queryKey: endpointsQuery().queryKey, data: endpoints }]}>
      <SettingsView theme={readTheme(cookieStore.get(THEME_COOKIE)?.value)} />
    </Hydrated>
  );
}
