import Link from "next/link";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

export default function QueueNotFound() {
  return (
    <EmptyState
      title="There is no such queue"
      action={
        <Button asChild>
          <Link href="/review">All queues</Link>
        </Button>
      }
    >
      The address may be mistyped, or belong to another installation.
    </EmptyState>
  );
}
