import type { CaseDetail } from "#lib/cases/schemas.ts";
import { emptyCaseFilter } from "#lib/cases/case-filter-url.ts";
import { caseListSearch } from "./list-address.ts";

/** Lists of cases like this one. */
export function likeThis(
  detail: Pick<CaseDetail, "clusterId" | "calls" | "error" | "findingKinds">,
): { label: string; search: string }[] {
  const listOf = (filter: Partial<ReturnType<typeof emptyCaseFilter>>): string =>
    caseListSearch({ filter: { ...emptyCaseFilter(), ...filter }, sort: "newest" });
  const functions = [...new Set(detail.calls)];
  return [
    ...(detail.clusterId === null
      ? []
      : [{ label: "Near-duplicates of this case", search: listOf({ cluster: [detail.clusterId] }) }]),
    ...(functions.length === 0
      ? []
      : [
          {
            label:
              functions.length === 1
                ? "Cases that call this function"
                : "Cases that call one of these functions",
            search: listOf({ function: functions }),
          },
        ]),
    ...(detail.error === null
      ? []
      : [{ label: "Cases with the same error", search: listOf({ error: [detail.error] }) }]),
    ...(detail.findingKinds.length === 0
      ? []
      : [{ label: "Cases with these findings", search: listOf({ finding: detail.findingKinds }) }]),
  ];
}
