import { formatCount, formatCountOf } from "#components/ui/figures.ts";
import type { Overview } from "#lib/overview/schemas.ts";

export type NextStep = { title: string; text: string; button: string; href: string };

type Name = Overview["nextSteps"][number];

const steps: Record<Name, (overview: Overview) => NextStep> = {
  "import-apis": () => ({
    title: "Import APIs",
    text: "The public-apis list, a ToolAlpaca file, or an OpenAPI document of your own.",
    button: "Import a file…",
    href: "/apis?open=import",
  }),
  "build-tools": ({ apis }) => ({
    title: "Build tools",
    text: `${formatCountOf(apis, "API")} to choose from. Each becomes a tool with functions and a checked OpenAPI document.`,
    button: "Build tools…",
    href: "/apis?open=build",
  }),
  "write-instructions": ({ tools }) => ({
    title: "Write instructions",
    text: `${formatCountOf(tools.ready, "tool is", "tools are")} ready. Have a model write what users might ask of them.`,
    button: "Write instructions…",
    href: "/tools?open=write",
  }),
  simulate: ({ instructions }) => ({
    title: "Simulate cases",
    text: `${formatCountOf(instructions, "instruction")} written. Play out those that have no case yet.`,
    button: "Simulate…",
    href: "/tools?open=simulate",
  }),
  review: ({ cases }) => ({
    title: "Review cases",
    text: `${formatCountOf(cases.pending, "case waits", "cases wait")} for a decision.`,
    button: "Review the cases",
    href: "/cases?decision=pending",
  }),
  export: ({ cases }) => ({
    title: "Export a data set",
    text: `${formatCountOf(cases.approved, "case is", "cases are")} approved and can go into training.`,
    button: "Look at the approved ones",
    href: "/cases?decision=approved",
  }),
  "mend-tools": ({ tools }) => ({
    title: "Mend failed tools",
    text: `${formatCountOf(tools.failed, "tool")} could not be built. Look at why, build again, or mend the document by hand.`,
    button: "Look at the failed ones",
    href: "/tools?status=failed",
  }),
  "add-endpoint": () => ({
    title: "Add a model",
    text: "Only the offline model is there, which is for trying Paddock out. Add any OpenAI-compatible endpoint for real cases.",
    button: "Add an endpoint…",
    href: "/settings?open=endpoint",
  }),
};

/** What to do next, the most useful first. */
export const nextSteps = (overview: Overview): NextStep[] =>
  overview.nextSteps.map((name) => steps[name](overview));

/** The demo notice: what is shown, and that it is not for training. */
export const demoText = ({ tools, cases }: Overview): string =>
  `These ${formatCountOf(tools.ready, "tool")} and ${formatCountOf(cases.total, "case")} are a demo, made on this machine by the offline model: to look around and try every key, not to train on.`;

export type Tile = { title: string; value: string; text: string; href: string };

/** What is there, left to right in the order of the work. */
export function tiles({ apis, tools, instructions, cases }: Overview): Tile[] {
  const toolNotes = [
    ...(tools.building > 0 ? [`${formatCount(tools.building)} building`] : []),
    ...(tools.failed > 0 ? [`${formatCount(tools.failed)} failed`] : []),
  ];
  return [
    { title: "APIs", value: formatCount(apis), text: "in the catalogue", href: "/apis" },
    {
      title: "Tools",
      value: formatCount(tools.ready),
      text: ["ready", ...toolNotes].join(", "),
      href: "/tools",
    },
    { title: "Instructions", value: formatCount(instructions), text: "written", href: "/tools" },
    {
      title: "Cases",
      value: formatCount(cases.total),
      text: cases.failed > 0 ? `${formatCount(cases.failed)} failed` : "simulated or imported",
      href: "/cases",
    },
    {
      title: "Approved",
      value: formatCount(cases.approved),
      text: cases.total > 0 ? `${formatCount(cases.pending)} pending` : "nothing to review yet",
      href: "/cases?decision=approved",
    },
  ];
}
