import type { CaseDetail } from "#lib/cases/schemas.ts";

const titles = { verdict: "Process and response", instruction: "Instruction", answer: "Answer" } as const;

/** What judges said, rubric by rubric. */
export function Judgements({ judgements }: Pick<CaseDetail, "judgements">) {
  if (judgements.length === 0) return null;
  return (
    <section aria-label="Judgements" className="grid gap-3">
      {judgements.map((one) => (
        <div key={one.rubric}>
          <h3 className="mb-1 flex flex-wrap items-baseline justify-between gap-2 text-label font-semibold text-ink-2">
            {titles[one.rubric]}
            <span className="font-normal text-ink-3">
              {one.model}
              {one.samples.length > 1 && `, ${one.samples.length} times`}
              {one.isDisputed && ", not agreed"}
            </span>
          </h3>
          <dl className="grid grid-cols-[auto_1fr] gap-x-3">
            {Object.entries(one.marks).map(([criterion, mark]) => (
              <div key={criterion} className="contents">
                <dt className="text-ink-2 capitalize">{criterion}</dt>
                <dd className={mark === "No" ? "font-medium text-bad" : "font-medium"}>
                  {mark === null ? "no usable word" : typeof mark === "number" ? `${mark} of 5` : mark}
                </dd>
              </div>
            ))}
          </dl>
          {one.samples[0]?.reason && (
            <p dir="auto" className="mt-1 break-words text-ink-2">
              {one.samples[0].reason}
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
