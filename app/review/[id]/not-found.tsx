import { NotFoundState } from "#components/shell/not-found-state.tsx";

export default function QueueNotFound() {
  return (
    <NotFoundState
      title="There is no such queue"
      about="The address may be mistyped, or belong to another installation."
      wayOut={{ label: "All queues", href: "/review" }}
    />
  );
}
