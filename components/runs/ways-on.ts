import type { RunDetail } from "#lib/runs/schemas.ts";

export type WayOn = { label: string; href: string };
type Failure = RunDetail["failures"][number];
/** `branchOf`: the case that its items are branches of. */
type Of = Pick<RunDetail, "id" | "kind"> & { branchOf?: string | null };

/** What to do about an endpoint, by what it did. */
const atEndpoint = new Map([
  ["unauthorized", "Open the endpoint"],
  ["unreachable", "Open the endpoint"],
  ["refused", "Open the endpoint"],
  ["malformed", "Open the endpoint"],
  ["server-error", "Lower its calls at once"],
  ["rate-limited", "Lower its limits"],
  ["timeout", "Raise its time-out"],
]);

const ofEndpoint = ({ code, endpoint }: Failure): WayOn[] => {
  const label = atEndpoint.get(code);
  if (label === undefined) return [];
  const opened = endpoint === null ? "" : `?open=${encodeURIComponent(`endpoint:${endpoint}`)}`;
  return [{ label, href: `/settings${opened}` }];
};

function ofTool({ toolId, code }: Failure, run: Of): WayOn[] {
  if (run.kind === "build-tools")
    return toolId === null
      ? [{ label: "Look at the tools", href: `/tools?run=${run.id}&status=failed` }]
      : [{ label: "Edit the document", href: `/tools/${toolId}?tab=document` }];
  if (toolId === null || run.kind !== "simulate") return [];
  // The real API: its address is refused, or nobody answers there.
  if (code === "bad-input" || code === "unavailable")
    return [{ label: "Open the connection", href: `/tools/${toolId}?tab=connection` }];
  return code === "not-found" ? [{ label: "Open the tool", href: `/tools/${toolId}` }] : [];
}

/** Where a person can mend what items failed of, the likeliest first. */
export function waysOn(failure: Failure, run: Of): WayOn[] {
  const endpoint = ofEndpoint(failure);
  if (endpoint.length > 0) return endpoint;
  const ways = failure.dead > 0 ? [{ label: "Dead letters", href: "/runs/dead-letters" }] : [];
  ways.push(...ofTool(failure, run));
  if (run.branchOf) ways.push({ label: "Back to the case", href: `/cases/${run.branchOf}#branches` });
  else if (run.kind === "simulate" && failure.code === "no-answer")
    ways.push(
      { label: "Look at the cases", href: `/cases?run=${run.id}&status=failed` },
      { label: "Raise the limits…", href: `/runs/${run.id}?open=again` },
    );
  return ways;
}
