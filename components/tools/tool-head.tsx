import { safeLink } from "#components/ui/safe-link.ts";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { formatCount } from "#components/ui/figures.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import type { ToolDetail } from "#lib/tools/schemas.ts";
import Link from "next/link";
import { toolStatusLook } from "./tool-status.ts";

export function ToolBadges({ tool }: { tool: ToolDetail }) {
  const look = toolStatusLook(tool.status);
  return (
    <>
      <Badge tone={look.tone}>{look.label}</Badge>
      {tool.category && <Badge>{tool.category}</Badge>}
      {tool.version > 0 && <Badge>version {tool.version}</Badge>}
    </>
  );
}

type Props = { tool: ToolDetail; onWrite: () => void; onSimulate: () => void };

export function ToolActions({ tool, onWrite, onSimulate }: Props) {
  const link = safeLink(tool.link);
  const isReady = tool.status === "ready";
  return (
    <>
      {link && (
        <Button asChild variant="quiet">
          <a href={link} target="_blank" rel="noreferrer">
            Its site
          </a>
        </Button>
      )}
      {tool.caseCount > 0 && (
        <Button asChild>
          <Link href={`/cases?tool=${tool.id}`}>{formatCount(tool.caseCount)} cases</Link>
        </Button>
      )}
      <AllowedButton needs="curate" disabled={!isReady} onClick={onWrite}>
        Write instructions… <Kbd>i</Kbd>
      </AllowedButton>
      <AllowedButton
        needs="curate"
        variant="primary"
        disabled={!isReady || tool.instructionCount === 0}
        onClick={onSimulate}
      >
        Simulate… <Kbd>s</Kbd>
      </AllowedButton>
    </>
  );
}
