import { ApiError } from "#lib/http/api-client.ts";

/** Why a file was refused, with each place that is known. */
export function ImportFailure({ error }: { error: Error }) {
  const problems = error instanceof ApiError ? (error.problem?.problems ?? []) : [];
  return (
    <div role="alert" className="rounded-control border border-bad/40 bg-bad-soft px-3 py-2">
      <p className="font-medium break-words text-bad">{error.message}</p>
      {problems.length > 0 && (
        <ul className="mt-1 text-ink">
          {problems.slice(0, 10).map((problem, index) => (
            <li key={index} className="break-words">
              {problem.at && <code>{problem.at}: </code>}
              {problem.message}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-1 text-ink-2">
        Nothing of it was kept. Mend the file, or choose its format by hand, and try again.
      </p>
    </div>
  );
}
