import type { Metadata } from "next";
import { ToolView } from "#components/tools/tool-view.tsx";

export const metadata: Metadata = { title: "Tool" };

export default async function ToolPage({ params }: { params: Promise<{ id: string }> }) {
  return <ToolView id={(await params).id} />;
}
