import type { Metadata } from "next";
import { cookies } from "next/headers";
import { SettingsView } from "#components/settings/settings-view.tsx";
import { readTheme, THEME_COOKIE } from "#components/shell/theme.ts";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  return <SettingsView theme={readTheme((await cookies()).get(THEME_COOKIE)?.value)} />;
}
