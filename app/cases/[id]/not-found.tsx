import Link from "next/link";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

export default function CaseNotFound() {
  return (
    <EmptyState
      title="There is no such case"
      action={
        <Button asChild>
          <Link href="/cases">All cases</Link>
        </Button>
      }
    >
      The address may be mistyped, or belong to another installation.
    </EmptyState>
  );
}
