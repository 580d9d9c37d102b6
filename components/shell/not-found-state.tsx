"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { usePageName } from "#components/ui/page-name.ts";

type Props = { title: string; about: string; wayOut: { label: string; href: string } };

/** A page that is not there: says so, and leads on, or back to where one came from. */
export function NotFoundState({ title, about, wayOut }: Props) {
  const router = useRouter();
  usePageName(title);
  return (
    <EmptyState
      title={title}
      heading="h1"
      action={
        <>
          <Button asChild variant="primary">
            <Link href={wayOut.href}>{wayOut.label}</Link>
          </Button>
          <Button onClick={() => router.back()}>Back</Button>
        </>
      }
    >
      {about}
    </EmptyState>
  );
}
