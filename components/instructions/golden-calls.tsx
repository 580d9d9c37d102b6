import { z } from "zod";
import { JsonValue } from "#lib/errors/json.ts";

const GoldenAnswer = z.array(z.object({ Action: z.string(), Action_Input: JsonValue.optional() }));

/** The calls of a golden answer, folded to their names; nothing where it is none. */
export function GoldenCalls({ goldenAnswer }: { goldenAnswer: unknown }) {
  const calls = GoldenAnswer.safeParse(goldenAnswer).data ?? [];
  if (calls.length === 0) return null;
  return (
    <details className="mt-0.5 text-label text-ink-2">
      <summary className="w-fit max-w-full [overflow-wrap:anywhere] hover:text-ink">
        Golden calls: <span className="text-tool">{calls.map(({ Action }) => Action).join(", ")}</span>
      </summary>
      <ol className="mt-1 grid gap-0.5 pl-4">
        {calls.map((call, place) => (
          <li key={`${place} ${call.Action}`} className="list-decimal [overflow-wrap:anywhere]" dir="auto">
            <code>
              <span className="text-tool">{call.Action}</span>{" "}
              {typeof call.Action_Input === "string" ? call.Action_Input : JSON.stringify(call.Action_Input)}
            </code>
          </li>
        ))}
      </ol>
    </details>
  );
}
