"use client";
import dynamic from "next/dynamic";

// What starts a run, or takes a file in, is read when it is opened, not with every page that can open it.

/** Until then the page's keys do nothing, as under the dialog. */
const Opening = () => <div role="status" aria-label="Opening" data-holds-keys="" />;

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
