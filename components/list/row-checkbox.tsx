import { Checkbox } from "#components/ui/checkbox.tsx";

type Props = {
  /** What the row is. */
  label: string;
  isSelected: boolean;
  /** With Shift: all from the cursor to here. */
  onPress: (isRange: boolean) => void;
  className?: string;
};

/** The box that selects a row. */
export function RowCheckbox({ label, isSelected, onPress, className = "" }: Props) {
  return (
    <Checkbox
      aria-label={`Select ${label}`}
      className={className}
      checked={isSelected}
      onChange={({ nativeEvent }) => onPress(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
    />
  );
}
