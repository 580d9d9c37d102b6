"use client";
import { Menu as MenuIcon } from "lucide-react";
import { useRouter } from "next/navigation";
import { Dialog as Radix } from "radix-ui";
import { useState, type ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import type { KeyScope } from "./key-registry.ts";
import { EVERYWHERE, useKeyList, useKeys } from "./keys.tsx";
import { Logo } from "./logo.tsx";
import { places } from "./navigation.ts";
import { SignedOutNotice } from "./signed-out-notice.tsx";
import { Sidebar } from "./sidebar.tsx";
import type { Theme } from "./theme.ts";
import { useHeadingFocus } from "./use-heading-focus.ts";

/** The frame of every page: sidebar (a drawer where it is narrow), content, the list of keys. */
export function Shell({ theme, children }: { theme: Theme; children: ReactNode }) {
  const router = useRouter();
  const listKeys = useKeyList();
  useHeadingFocus();
  const [keyScopes, setKeyScopes] = useState<KeyScope[] | null>(null);
  const [isDrawerOpen, setIsDrawerOpen] = useState(false);
  const showKeys = () => {
    setIsDrawerOpen(false);
    setKeyScopes(listKeys().toReversed());
  };
  useKeys(EVERYWHERE, [
    { keys: "?", label: "Show all keys", run: showKeys },
    ...places
      .flatMap((group) => group.places)
      .map((place) => ({
        keys: `g ${place.key}`,
        label: `Go to ${place.title}`,
        run: () => router.push(place.href),
      })),
  ]);
  return (
    <div className="group/shell flex h-dvh flex-col md:flex-row">
      <a
        href="#main"
        className="sr-only z-50 rounded-control bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to content
      </a>
      {/* A page that marks something with data-focus-mode has the window to itself. */}
      <aside className="hidden w-[200px] shrink-0 overflow-y-auto border-r border-line group-has-data-focus-mode/shell:hidden! md:block">
        <Sidebar theme={theme} onShowKeys={showKeys} />
      </aside>
      <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line px-3 group-has-data-focus-mode/shell:hidden! md:hidden">
        <Button variant="quiet" size="icon" aria-label="Open the menu" onClick={() => setIsDrawerOpen(true)}>
          <MenuIcon aria-hidden="true" className="size-4" />
        </Button>
        <Logo />
        <span className="font-semibold">Paddock</span>
      </header>
      <Radix.Root open={isDrawerOpen} onOpenChange={setIsDrawerOpen}>
        <Radix.Portal>
          <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-[#14131280]" />
          <Radix.Content
            aria-describedby={undefined}
            className="fixed inset-y-0 left-0 z-50 w-64 animate-appear overflow-y-auto border-r border-line bg-ground"
          >
            <Radix.Title className="sr-only">Menu</Radix.Title>
            <Sidebar theme={theme} onShowKeys={showKeys} onNavigate={() => setIsDrawerOpen(false)} />
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
      <main id="main" tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 flex-col outline-none">
        <SignedOutNotice />
        {children}
      </main>
      <KeysDialog
        open={keyScopes !== null}
        onOpenChange={(open) => {
          if (!open) setKeyScopes(null);
        }}
        scopes={keyScopes ?? []}
      />
    </div>
  );
}
