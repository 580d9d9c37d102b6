import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The page's own colours, so that light and dark follow it without a second theme. */
export const editorTheme = EditorView.theme({
  "&": { height: "100%", backgroundColor: "var(--panel)", color: "var(--ink)", fontSize: "12px" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "-2px" },
  ".cm-scroller": {
    fontFamily: "var(--font-mono, 'JetBrains Mono Variable'), ui-monospace, monospace",
    lineHeight: "1.55",
  },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": {
    backgroundColor: "var(--code)",
    color: "var(--ink-3)",
    borderRight: "1px solid var(--line)",
  },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--soft) 60%, transparent)" },
  ".cm-activeLineGutter": { backgroundColor: "var(--soft)", color: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--accent) 25%, transparent)",
  },
  ".cm-foldPlaceholder": { backgroundColor: "var(--soft)", border: "none", color: "var(--ink-2)" },
  ".cm-panels, .cm-tooltip": {
    backgroundColor: "var(--panel)",
    color: "var(--ink)",
    borderColor: "var(--line)",
  },
  ".cm-searchMatch": { backgroundColor: "var(--caution-soft)", outline: "1px solid var(--caution)" },
  ".cm-textfield": { backgroundColor: "var(--panel)", borderColor: "var(--control)", color: "var(--ink)" },
  ".cm-button": { background: "var(--panel)", borderColor: "var(--line)", color: "var(--ink)" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--bad)" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--bad)" },
  // Its own marks are in no face of ours.
  ".cm-collapsedLines": { background: "var(--soft)", color: "var(--ink-2)" },
  ".cm-collapsedLines:before, .cm-collapsedLines:after": { content: "none !important" },
  ".cm-changedLine": { backgroundColor: "var(--caution-soft) !important" },
  ".cm-changedText": { background: "color-mix(in srgb, var(--caution) 25%, transparent) !important" },
});

export const editorHighlight = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--tool)" },
  { tag: [tags.string, tags.content], color: "var(--ink)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--user)" },
  { tag: [tags.punctuation, tags.separator, tags.brace, tags.squareBracket], color: "var(--ink-3)" },
  { tag: tags.comment, color: "var(--ink-3)", fontStyle: "italic" },
  { tag: tags.invalid, color: "var(--bad)" },
]);
