"use client";
import dynamic from "next/dynamic";
import { Opening } from "#components/ui/opening.tsx";

// What starts a run, or takes a file in, is read when it is opened, not with every page that can open it.

export const BuildToolsDialog = dynamic(
  async () => (await import("./build-tools-dialog.tsx")).BuildToolsDialog,
  {
    ssr: false,
    loading: Opening,
  },
);
export const SimulateDialog = dynamic(async () => (await import("./simulate-dialog.tsx")).SimulateDialog, {
  ssr: false,
  loading: Opening,
});
export const WriteInstructionsDialog = dynamic(
  async () => (await import("./write-instructions-dialog.tsx")).WriteInstructionsDialog,
  {
    ssr: false,
    loading: Opening,
  },
);
export const ImportDialog = dynamic(
  async () => (await import("#components/corpus/import-dialog.tsx")).ImportDialog,
  {
    ssr: false,
    loading: Opening,
  },
);
export const JudgeDialog = dynamic(async () => (await import("./judge-dialog.tsx")).JudgeDialog, {
  ssr: false,
  loading: Opening,
});
