import { PersonName } from "#components/people/person-name.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Cell, HeadCell, Row, Table } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { formatMoment } from "#components/ui/figures.ts";
import type { ToolDetail } from "#lib/tools/schemas.ts";

type Props = { versions: ToolDetail["versions"]; current: number };

/** Each save of the document; cases keep the one they were made with. */
export function VersionsTab({ versions, current }: Props) {
  if (versions.length === 0)
    return <EmptyState title="No version yet">The first one is stored when the tool is built.</EmptyState>;
  return (
    <div className="mx-auto max-w-[1000px]">
      <Table label="Versions">
        <thead>
          <tr>
            <HeadCell>Version</HeadCell>
            <HeadCell>What changed</HeadCell>
            <HeadCell>By</HeadCell>
            <HeadCell>When</HeadCell>
          </tr>
        </thead>
        <tbody>
          {versions
            .toSorted((a, b) => b.version - a.version)
            .map((version) => (
              <Row key={version.version}>
                <Cell>
                  {version.version} {version.version === current && <Badge tone="accent">current</Badge>}
                </Cell>
                <Cell className="break-words">{version.reason || <span className="text-ink-3">–</span>}</Cell>
                <Cell>
                  <PersonName id={version.actorId} />
                </Cell>
                <Cell className="whitespace-nowrap text-ink-2">
                  <time dateTime={version.createdAt} suppressHydrationWarning>
                    {formatMoment(version.createdAt)}
                  </time>
                </Cell>
              </Row>
            ))}
        </tbody>
      </Table>
    </div>
  );
}
