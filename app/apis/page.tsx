import type { Metadata } from "next";
import { ApisView } from "#components/catalog/apis-view.tsx";

export const metadata: Metadata = { title: "APIs" };

export default function ApisPage() {
  return <ApisView />;
}
