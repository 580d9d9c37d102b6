"use client";
import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { THEME_COOKIE, type Theme } from "./theme.ts";

const YEAR_SECONDS = 31_536_000;
const looks = {
  system: { icon: Monitor, next: "light" },
  light: { icon: Sun, next: "dark" },
  dark: { icon: Moon, next: "system" },
} as const;

/** Puts the theme on the page and into the cookie that the server reads. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}

/** System, light, dark, in turn. */
export function ThemeToggle({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);
  const { icon: Icon, next } = looks[theme];
  const turn = () => {
    applyTheme(next);
    setTheme(next);
  };
  return (
    <Button
      variant="quiet"
      size="icon"
      className="size-6"
      onClick={turn}
      aria-label={`Theme: ${theme}. Change to ${next}.`}
      title={`Theme: ${theme}`}
    >
      <Icon aria-hidden="true" className="size-3.5" />
    </Button>
  );
}
