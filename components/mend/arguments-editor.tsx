"use client";
import {
  acceptCompletion,
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  closeBracketsKeymap,
  startCompletion,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { setDiagnostics } from "@codemirror/lint";
import { EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { useEffect, useRef } from "react";
import { editorHighlight, editorTheme } from "#components/tools/editor-theme.ts";
import { topOfPath } from "#components/cases/argument-rows.ts";
import type { CallProblem } from "#lib/mending/call-problems.ts";
import { completeArguments, placeOfArgument } from "#lib/mending/complete-arguments.ts";
import type { FunctionParameter } from "#lib/openapi/tool-function.ts";

type Props = {
  label: string;
  text: string;
  onChange: (text: string) => void;
  parameters: readonly FunctionParameter[];
  problems: readonly CallProblem[];
};

const look = EditorView.theme({
  "&": { height: "auto", maxHeight: "280px", backgroundColor: "var(--code)" },
  ".cm-scroller": { overflow: "auto" },
  ".cm-tooltip-autocomplete > ul > li": { padding: "2px 8px" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--soft)",
    color: "var(--ink)",
  },
  ".cm-completionDetail": { color: "var(--ink-2)", fontStyle: "normal" },
  ".cm-completionInfo": { padding: "4px 8px", maxWidth: "280px" },
});

/** Where each problem stands: its argument, or the whole. */
function diagnosticsOf(text: string, problems: Props["problems"]) {
  return problems.map(({ path, message }) => {
    const name = topOfPath(path);
    const place = (name === null ? null : placeOfArgument(text, name)) ?? { from: 0, to: text.length };
    return { ...place, severity: "error" as const, message };
  });
}

function completionsAt(
  context: CompletionContext,
  parameters: readonly FunctionParameter[],
): CompletionResult | null {
  const found = completeArguments(context.state.doc.toString(), context.pos, parameters);
  if (!found) return null;
  return {
    from: found.from,
    to: found.to,
    filter: false,
    options: filtered(found, context).map((option) => ({
      label: option.label,
      detail: option.detail,
      info: option.info === "" ? undefined : () => document.createTextNode(option.info),
      // Where it goes the editor says: who types fast has typed on since this list was made.
      apply: (view: EditorView, _completion: unknown, from: number, to: number) => {
        view.dispatch({
          changes: { from, to, insert: option.insert },
          selection: { anchor: from + option.cursor },
          userEvent: "input.complete",
        });
        // After a name comes its value.
        if (option.insert.endsWith(": ")) startCompletion(view);
      },
    })),
  } as CompletionResult;
}

/** Those that hold the letters before the cursor, where any does. */
function filtered(found: NonNullable<ReturnType<typeof completeArguments>>, context: CompletionContext) {
  const letters = context.state.sliceDoc(found.from, context.pos).replace(/^"/, "").toLowerCase();
  const fitting = found.options.filter(({ label }) => label.toLowerCase().includes(letters));
  return fitting.length > 0 || !context.explicit ? fitting : found.options;
}

/** A call's arguments as text, completed from the function's schema. Tab takes a completion, else leaves the field. */
export default function ArgumentsEditor({ label, text, onChange, parameters, problems }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const given = useRef({ text, onChange, parameters });
  // The outside system in each of these is the editor, which has a life of its own.
  useEffect(() => {
    given.current.onChange = onChange;
    given.current.parameters = parameters;
  });
  useEffect(() => {
    if (!host.current) return;
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: given.current.text,
        extensions: [
          history(),
          indentOnInput(),
          bracketMatching(),
          closeBrackets(),
          // A bracket typed over a selection takes its place, as any other letter does.
          Prec.high(
            EditorView.inputHandler.of((editor, from, to, typed) => {
              const closing = ({ "{": "}", "[": "]" } as Record<string, string>)[typed];
              if (from === to || closing === undefined) return false;
              editor.dispatch({
                changes: { from, to, insert: typed + closing },
                selection: { anchor: from + 1 },
                userEvent: "input.type",
              });
              return true;
            }),
          ),
          json(),
          syntaxHighlighting(editorHighlight),
          // The first of two themes wins.
          look,
          editorTheme,
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
          autocompletion({
            override: [(context) => completionsAt(context, given.current.parameters)],
            icons: false,
            // A value follows its name at once: who types fast must not leave the field.
            interactionDelay: 0,
          }),
          Prec.highest(keymap.of([{ key: "Tab", run: acceptCompletion }])),
          keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap]),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged) return;
            given.current.text = update.state.doc.toString();
            given.current.onChange(given.current.text);
          }),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, [label]);
  useEffect(() => {
    if (!view.current || text === given.current.text) return;
    given.current.text = text;
    view.current.dispatch({ changes: { from: 0, to: view.current.state.doc.length, insert: text } });
  }, [text]);
  useEffect(() => {
    const editor = view.current;
    if (editor)
      editor.dispatch(setDiagnostics(editor.state, diagnosticsOf(editor.state.doc.toString(), problems)));
  }, [problems]);
  return <div ref={host} className="overflow-hidden rounded-control border border-control/60" />;
}
