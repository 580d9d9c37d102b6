import type { FunctionParameter, ToolFunction } from "#lib/openapi/tool-function.ts";
import { schemaLines, typeText } from "./schema-lines.ts";

/** One function: how it is called, with what, and what comes back. */
export function FunctionCard({ fn }: { fn: ToolFunction }) {
  return (
    <article aria-label={fn.name} className="min-w-0 rounded-card border border-line bg-panel">
      <header className="border-b border-soft px-4 py-2.5">
        <h2 className="flex flex-wrap items-baseline gap-x-2">
          <code className="text-[13px] font-semibold break-all text-tool">{fn.name}</code>
          <code className="break-all text-ink-2">
            {fn.method.toUpperCase()} {fn.path}
          </code>
        </h2>
        {fn.summary && (
          <p className="mt-0.5 break-words" dir="auto">
            {fn.summary}
          </p>
        )}
      </header>
      <div className="grid gap-4 px-4 py-3 md:grid-cols-[minmax(0,1fr)_minmax(0,300px)]">
        <div className="min-w-0">
          <h3 className="mb-1.5 text-label font-semibold text-ink-2">Parameters</h3>
          {fn.parameters.length === 0 ? (
            <p className="text-ink-2">None.</p>
          ) : (
            <dl className="grid gap-2">
              {fn.parameters.map((parameter) => (
                <Parameter key={`${parameter.in} ${parameter.name}`} parameter={parameter} />
              ))}
            </dl>
          )}
        </div>
        <Returns fn={fn} />
      </div>
    </article>
  );
}

function Parameter({ parameter }: { parameter: FunctionParameter }) {
  return (
    <div className="grid gap-x-3 sm:grid-cols-[minmax(0,150px)_1fr]">
      <dt>
        <code className="break-all">{parameter.name}</code>
        {parameter.required && (
          <span className="text-bad" title="required">
            {" "}
            *<span className="sr-only">required</span>
          </span>
        )}
      </dt>
      <dd className="min-w-0">
        <code className="text-ink-2">
          {parameter.type} · {parameter.in}
        </code>
        {parameter.description && (
          <p className="break-words text-ink-2" dir="auto">
            {parameter.description}
          </p>
        )}
        {parameter.enum && (
          <p className="break-words text-ink-2">
            One of <code>{parameter.enum.map((value) => JSON.stringify(value)).join(", ")}</code>
          </p>
        )}
      </dd>
    </div>
  );
}

function Returns({ fn }: { fn: ToolFunction }) {
  const lines = fn.responseSchema ? schemaLines(fn.responseSchema) : [];
  return (
    <div className="min-w-0">
      <h3 className="mb-1.5 text-label font-semibold text-ink-2">
        Returns {fn.responseSchema && <code className="font-normal">{typeText(fn.responseSchema)}</code>}
      </h3>
      {fn.responseDescription && (
        <p className="mb-1.5 break-words text-ink-2" dir="auto">
          {fn.responseDescription}
        </p>
      )}
      {lines.length > 0 && (
        <ul className="grid gap-0.5 rounded-[9px] bg-code-ground px-3 py-2 font-mono text-code">
          {lines.map((line, index) => (
            <li
              key={index}
              title={line.description || undefined}
              className="grid grid-cols-[minmax(0,1fr)_auto] gap-2"
              style={{ paddingLeft: line.depth * 12 }}
            >
              <span className="break-all">{line.name}</span>
              <span className="text-ink-2">{line.type}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
