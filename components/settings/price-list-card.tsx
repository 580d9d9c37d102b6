"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Card } from "#components/ui/card.tsx";
import { formatCountOf, formatMoment } from "#components/ui/figures.ts";
import { useWhyNot } from "#components/ui/me.tsx";
import { priceText } from "./endpoint-draft.ts";
import { priceListQuery, putPriceListMutation } from "./queries.ts";

const MODELS_SHOWN = 8;

/** What models cost, from a file; used where an endpoint has no prices of its own. */
export function PriceListCard() {
  const query = useQuery(priceListQuery());
  const putting = useMutation(putPriceListMutation(useQueryClient()));
  const notAllowed = useWhyNot("own");
  const models = Object.entries(query.data?.models ?? {});
  return (
    <Card title="Price list">
      <div className="grid gap-2">
        <p className="text-ink-2">
          For endpoints without prices of their own. A JSON file: a model&apos;s name, then{" "}
          <code>promptMicroUsdPerMTok</code> and <code>completionMicroUsdPerMTok</code>.
        </p>
        {query.data && (
          <p>
            {models.length === 0 ? "No list yet." : formatCountOf(models.length, "model")}
            {query.data.updatedAt && (
              <span className="text-ink-2">
                {" "}
                · updated{" "}
                <time dateTime={query.data.updatedAt} suppressHydrationWarning>
                  {formatMoment(query.data.updatedAt)}
                </time>
              </span>
            )}
          </p>
        )}
        {models.length > 0 && (
          <ul className="grid gap-0.5 text-ink-2">
            {models.slice(0, MODELS_SHOWN).map(([model, prices]) => (
              <li key={model} className="break-words">
                <code>{model}</code> · {priceText(prices)}
              </li>
            ))}
            {models.length > MODELS_SHOWN && <li>and {models.length - MODELS_SHOWN} more</li>}
          </ul>
        )}
        {notAllowed === null && (
          <label className="inline-flex h-[30px] w-fit cursor-pointer items-center rounded-control border border-line px-3 font-medium hover:bg-soft has-focus-visible:outline-2 has-focus-visible:outline-accent">
            {putting.isPending ? "Reading…" : "Choose a file…"}
            <input
              type="file"
              accept=".json,application/json"
              className="sr-only"
              disabled={putting.isPending}
              onChange={(event) => {
                const file = event.target.files?.[0];
                // Emptied, so that choosing the same file again is a change too.
                event.target.value = "";
                if (file) putting.mutate(file);
              }}
            />
          </label>
        )}
        {(putting.error ?? query.error) && (
          <p role="alert" className="break-words text-bad">
            {(putting.error ?? query.error)?.message}
          </p>
        )}
      </div>
    </Card>
  );
}
