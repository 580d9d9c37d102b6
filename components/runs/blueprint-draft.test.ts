import { expect, it } from "vitest";
import { BlueprintSettings } from "#lib/blueprints/schemas.ts";
import { emptyBlueprintDraft, readBlueprint } from "./blueprint-draft.ts";

it.each([
  ["1", "3", {}],
  ["2", "2", {}],
  [" 1 ", "6", {}],
  ["0", "3", { fewest: "1 to 6." }],
  ["1", "7", { most: "1 to 6." }],
  ["1.5", "", { fewest: "1 to 6.", most: "1 to 6." }],
  ["4", "2", { most: "Not below the fewest." }],
])("fewest %j, most %j", (fewest, most, errors) => {
  const reading = readBlueprint({ ...emptyBlueprintDraft, fewest, most });
  expect(reading.errors).toEqual(errors);
  if (Object.keys(errors).length > 0) expect(reading.settings).toBeNull();
  else
    expect(BlueprintSettings.parse(reading.settings)).toEqual({
      fewest: Number(fewest),
      most: Number(most),
      executor: "schema",
      useCache: false,
    });
});
