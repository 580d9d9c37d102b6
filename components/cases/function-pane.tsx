import type { ToolFunction, FunctionParameter } from "#lib/openapi/tool-function.ts";
import { extraTools } from "./case-timeline.ts";
import { schemaFields } from "./schema-fields.ts";

/** A document of thousands of operations must not stall the page. */
const LISTED_MOST = 100;

type Props = {
  functions: ToolFunction[];
  /** Name of the function under the cursor; null where there is none. */ name: string | null;
  onChoose: (name: string) => void;
};

/** The documentation of one function, and the others of the tool to choose from. */
export function FunctionPane({ functions, name, onChoose }: Props) {
  const shown = functions.find((one) => one.name === name);
  return (
    <div className="grid grid-cols-1 gap-5">
      {shown ? <FunctionDocument shown={shown} /> : name !== null && <OtherFunction name={name} />}
      {functions.length > 0 ? (
        <section aria-label="Functions of this tool">
          <h3 className="mb-1 text-label font-semibold text-ink-2">Functions of this tool</h3>
          <ul>
            {functions.slice(0, LISTED_MOST).map((one) => (
              <li key={one.name}>
                <button
                  type="button"
                  onClick={() => onChoose(one.name)}
                  aria-pressed={one.name === name}
                  className="rail block min-h-6 w-full rounded px-1 max-md:min-h-10 py-0.5 text-left text-ink-2 hover:bg-soft aria-pressed:bg-soft"
                  title={one.summary}
                >
                  <code className="text-tool">{one.name}</code> {one.summary}
                </button>
              </li>
            ))}
          </ul>
          {functions.length > LISTED_MOST && (
            <p className="px-1 text-ink-2">and {functions.length - LISTED_MOST} more, on the tool's page</p>
          )}
        </section>
      ) : (
        <p className="text-ink-2">The tool has no document that can be read.</p>
      )}
    </div>
  );
}

function OtherFunction({ name }: { name: string }) {
  const about = Object.hasOwn(extraTools, name) ? extraTools[name] : null;
  return (
    <section aria-label={name}>
      <h3 className="font-mono text-body font-semibold break-all text-tool">{name}</h3>
      <p className={about ? "" : "text-bad"}>{about ?? "The tool has no function of this name."}</p>
    </section>
  );
}

function FunctionDocument({ shown }: { shown: ToolFunction }) {
  const fields = shown.responseSchema ? schemaFields(shown.responseSchema) : [];
  return (
    <section aria-label={shown.name} className="grid grid-cols-1 gap-3">
      <div>
        <h3 className="font-mono text-body font-semibold break-all text-tool">{shown.name}</h3>
        <p className="font-mono text-code break-all text-ink-2">
          {shown.method.toUpperCase()} {shown.path}
        </p>
        <p dir="auto" className="mt-1.5 break-words text-ink-2">
          {shown.summary}
        </p>
      </div>
      <div>
        <h4 className="mb-1 text-label font-semibold text-ink-2">Parameters</h4>
        {shown.parameters.length === 0 && <p className="text-ink-3">None</p>}
        <dl>
          {shown.parameters.map((parameter) => (
            <Parameter key={`${parameter.in} ${parameter.name}`} parameter={parameter} />
          ))}
        </dl>
      </div>
      <div>
        <h4 className="mb-1 text-label font-semibold text-ink-2">Returns</h4>
        {shown.responseDescription && (
          <p className="mb-1.5 break-words text-ink-2">{shown.responseDescription}</p>
        )}
        {fields.length > 0 && (
          <ul className="rounded-card bg-code-ground px-3 py-2 font-mono text-code">
            {fields.map((field, place) => (
              <li
                key={`${place} ${field.name}`}
                className="flex gap-3"
                style={{ paddingLeft: field.depth * 12 }}
              >
                <span className="min-w-24 break-all">{field.name}</span>
                <span className="text-ink-2">{field.type}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function Parameter({ parameter }: { parameter: FunctionParameter }) {
  return (
    <div className="grid grid-cols-[minmax(90px,35%)_1fr] gap-3 border-b border-soft py-1.5">
      <dt className="font-mono text-code break-all">
        {parameter.name}
        {parameter.required && (
          <span className="text-bad">
            {" *"}
            <span className="sr-only">required</span>
          </span>
        )}
      </dt>
      <dd className="min-w-0 text-ink-2">
        <span className="font-mono text-[11px]">
          {parameter.type} · {parameter.in}
        </span>
        {parameter.description && (
          <span dir="auto" className="block break-words">
            {parameter.description}
          </span>
        )}
        {parameter.enum && (
          <span className="block font-mono text-[11px] break-words">
            {parameter.enum.map((value) => JSON.stringify(value)).join(" | ")}
          </span>
        )}
      </dd>
    </div>
  );
}
