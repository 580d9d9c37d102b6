import { NotFoundState } from "#components/shell/not-found-state.tsx";

export default function CaseNotFound() {
  return (
    <NotFoundState
      title="There is no such case"
      about="The address may be mistyped, or belong to another installation."
      wayOut={{ label: "All cases", href: "/cases" }}
    />
  );
}
