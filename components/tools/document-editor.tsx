"use client";
import { setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useRef } from "react";
import type { DocumentReport } from "#lib/tools/schemas.ts";
import { editorExtensions } from "./editor-extensions.ts";

export type LineJump = {
  line: number;
  /** Counts up, so that the same line can be gone to twice. */ count: number;
};
type Props = {
  text: string;
  onChange: (text: string) => void;
  problems: DocumentReport["problems"];
  jump: LineJump | null;
};

function diagnosticsOf(state: EditorState, problems: Props["problems"]): Diagnostic[] {
  return problems.flatMap((problem) => {
    if (problem.line === null || problem.line < 1 || problem.line > state.doc.lines) return [];
    const line = state.doc.line(problem.line);
    const from = line.from + (line.text.length - line.text.trimStart().length);
    return [{ from, to: line.to, severity: "error", message: problem.message } satisfies Diagnostic];
  });
}

/** The document as text, with its problems where they are. Loaded on demand: it is large. */
export default function DocumentEditor({ text, onChange, problems, jump }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const given = useRef({ text, onChange });
  // The outside system in each of these is the editor, which has a life of its own.
  useEffect(() => {
    given.current.onChange = onChange;
  });
  useEffect(() => {
    if (!host.current) return;
    const listen = EditorView.updateListener.of((update) => {
      if (!update.docChanged) return;
      given.current.text = update.state.doc.toString();
      given.current.onChange(given.current.text);
    });
    const doc = given.current.text;
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc,
        extensions: [editorExtensions({ text: doc, label: "OpenAPI document", isReadOnly: false }), listen],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, []);
  useEffect(() => {
    if (!view.current || text === given.current.text) return;
    given.current.text = text;
    view.current.dispatch({ changes: { from: 0, to: view.current.state.doc.length, insert: text } });
  }, [text]);
  useEffect(() => {
    if (view.current)
      view.current.dispatch(setDiagnostics(view.current.state, diagnosticsOf(view.current.state, problems)));
  }, [problems]);
  useEffect(() => {
    const editor = view.current;
    if (!editor || !jump || jump.line > editor.state.doc.lines) return;
    const { from } = editor.state.doc.line(Math.max(1, jump.line));
    editor.dispatch({
      selection: { anchor: from },
      effects: EditorView.scrollIntoView(from, { y: "center" }),
    });
    editor.focus();
  }, [jump]);
  return <div ref={host} className="h-full min-h-0 overflow-hidden" />;
}
