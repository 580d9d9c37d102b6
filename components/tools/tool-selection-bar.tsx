import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { formatCount } from "#components/ui/figures.ts";
import { SelectionBar } from "#components/ui/list-frame.tsx";

type Props = {
  count: number;
  matching: number;
  failedCount: number;
  isAll: boolean;
  onSelectAll: () => void;
  onClear: () => void;
  onOpen: (dialog: "write" | "simulate" | "rebuild") => void;
};

export function ToolSelectionBar({
  count,
  matching,
  failedCount,
  isAll,
  onSelectAll,
  onClear,
  onOpen,
}: Props) {
  return (
    <SelectionBar label="Selected tools">
      <span className="font-medium">{formatCount(count)} selected</span>
      {!isAll && (
        <Button variant="link" onClick={onSelectAll}>
          Select all {formatCount(matching)} that match
        </Button>
      )}
      <Button variant="quiet" onClick={onClear}>
        Clear
      </Button>
      <span className="ml-auto flex flex-wrap gap-2">
        {failedCount > 0 && (
          <AllowedButton needs="curate" onClick={() => onOpen("rebuild")}>
            Build {formatCount(failedCount)} failed again…
          </AllowedButton>
        )}
        <AllowedButton needs="curate" onClick={() => onOpen("write")}>
          Write instructions…
        </AllowedButton>
        <AllowedButton needs="curate" onClick={() => onOpen("simulate")}>
          Simulate…
        </AllowedButton>
      </span>
    </SelectionBar>
  );
}
