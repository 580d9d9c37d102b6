import { BulkDialog } from "./bulk-dialog.tsx";
import type { Chosen } from "./queries.ts";

type Props = { chosen: Chosen; onClose: () => void; onDone: () => void };

/** Cases checked again by the rules, with their tools as they are now. */
export function CheckDialog(props: Props) {
  return (
    <BulkDialog verb="Check again" variant="primary" kind="check" change={{ kind: "check" }} {...props}>
      <p>
        Schema, execution, grounding, responses and near-duplicates, with the tools as they are now. No model
        is asked; what judges found and every decision stays.
      </p>
    </BulkDialog>
  );
}
