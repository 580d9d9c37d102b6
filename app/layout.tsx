import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/inter/wght-italic.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { DecisionsFrame } from "#components/review/decisions-frame.tsx";
import { Providers } from "#components/shell/providers.tsx";
import { Shell } from "#components/shell/shell.tsx";
import { readTheme, THEME_COOKIE } from "#components/shell/theme.ts";
import { WindowTitle } from "#components/shell/window-title.tsx";
import { entrance } from "#lib/http/entrance.ts";

export const metadata: Metadata = {
  description: "A self-hosted workshop for tool-use corpora.",
};
export const viewport: Viewport = { colorScheme: "light dark", width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [cookieStore, { me }] = await Promise.all([cookies(), entrance()]);
  const theme = readTheme(cookieStore.get(THEME_COOKIE)?.value);
  return (
    <html lang="en" data-theme={theme}>
      <head>
        {/* Before anything else, so that no key is lost: 0.3 kB that every later page has in its cache. */}
        {/* oxlint-disable-next-line nextjs/no-sync-scripts -- one that waits would come too late */}
        <script src="/early-keys.js" />
      </head>
      <body>
        <WindowTitle />
        <Providers me={me}>
          {me ? (
            <Shell theme={theme}>
              <DecisionsFrame>{children}</DecisionsFrame>
            </Shell>
          ) : (
            children
          )}
        </Providers>
      </body>
    </html>
  );
}
