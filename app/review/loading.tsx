import { PageHeader } from "#components/ui/page-header.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";

export default function Loading() {
  return (
    <>
      <PageHeader title="Review" />
      <SkeletonRows count={8} label="Reading the queues" />
    </>
  );
}
