import { Badge } from "#components/ui/badge.tsx";
import type { Protocol } from "#lib/simulation/settings.ts";

const protocols: Record<Protocol, { label: string; title: string }> = {
  react: { label: "ReAct text", title: "The assistant writes its calls as text" },
  tools: { label: "native calls", title: "The assistant uses the endpoint's native tool calls" },
};

/** How the assistant of a run or case calls functions; nothing where that is not known. */
export function ProtocolBadge({ protocol }: { protocol: Protocol | null }) {
  if (protocol === null) return null;
  const { label, title } = protocols[protocol];
  return (
    <Badge tone="outline" title={title}>
      {label}
    </Badge>
  );
}
