import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { formatCount, formatCountOf } from "#components/ui/figures.ts";
import { SelectionBar } from "#components/ui/list-frame.tsx";

type Props = {
  count: number;
  matching: number;
  isAll: boolean;
  onSelectAll: () => void;
  onClear: () => void;
  onBuild: () => void;
};

export function ApiSelectionBar({ count, matching, isAll, onSelectAll, onClear, onBuild }: Props) {
  return (
    <SelectionBar label="Selected APIs">
      <span className="font-medium">{formatCount(count)} selected</span>
      {!isAll && (
        <Button variant="link" onClick={onSelectAll}>
          Select all {formatCount(matching)} that match
        </Button>
      )}
      <Button variant="quiet" onClick={onClear}>
        Clear
      </Button>
      <AllowedButton needs="curate" className="ml-auto" onClick={onBuild}>
        Build {formatCountOf(count, "tool")}…
      </AllowedButton>
    </SelectionBar>
  );
}
