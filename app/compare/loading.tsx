import { PageHeader } from "#components/ui/page-header.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";

export default function Loading() {
  return (
    <>
      <PageHeader title="Compare" />
      <SkeletonRows count={10} label="The page is being made" />
    </>
  );
}
