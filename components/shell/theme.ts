import { z } from "zod";

/** "system" follows the reader's machine. Kept in a cookie, so that the server's first paint is right. */
export const Theme = z.enum(["system", "light", "dark"]);
export type Theme = z.infer<typeof Theme>;

export const THEME_COOKIE = "paddock-theme";

export function readTheme(cookie: string | undefined): Theme {
  return Theme.catch("system").parse(cookie);
}
