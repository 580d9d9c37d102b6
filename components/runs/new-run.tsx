"use client";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { useOpenedDialog } from "#components/ui/use-opened-dialog.ts";
import { BuildToolsDialog, SimulateDialog, WriteInstructionsDialog } from "./opened-dialogs.tsx";

/** The button that starts a run of any kind, with nothing picked before. */
export function NewRun() {
  const [opened, openDialog] = useOpenedDialog();
  const close = () => openDialog(null);
  return (
    <>
      <Menu
        trigger={
          <AllowedButton needs="curate" variant="primary">
            New run…
          </AllowedButton>
        }
        items={[
          { label: "Build tools…", onSelect: () => openDialog("build") },
          { label: "Write instructions…", onSelect: () => openDialog("write") },
          { label: "Simulate…", onSelect: () => openDialog("simulate") },
        ]}
      />
      {opened === "build" && <BuildToolsDialog open onOpenChange={close} />}
      {opened === "write" && <WriteInstructionsDialog open onOpenChange={close} />}
      {opened === "simulate" && <SimulateDialog open onOpenChange={close} />}
    </>
  );
}
