import { NotFoundState } from "#components/shell/not-found-state.tsx";

export default function NotFound() {
  return (
    <NotFoundState
      title="There is no such page"
      about="The address may be mistyped, or what it showed is no longer there."
      wayOut={{ label: "Go to the overview", href: "/" }}
    />
  );
}
