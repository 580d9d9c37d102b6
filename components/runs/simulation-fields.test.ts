import { describe, expect, it } from "vitest";
import { SimulationSettings } from "#lib/simulation/settings.ts";
import { choiceFields, emptyDraft, numberFields, readSettings, switchFields } from "./simulation-fields.ts";

describe("the settings of a simulation, as typed", () => {
  it("offers every setting there is", () => {
    const offered = [...numberFields, ...switchFields, ...choiceFields].map((field) => field.key);
    expect(offered.toSorted()).toEqual(Object.keys(SimulationSettings.shape).toSorted());
  });

  it("names only what differs from the defaults", () => {
    expect(readSettings(emptyDraft)).toEqual({ settings: {}, errors: {} });
    expect(
      readSettings({
        texts: { maxRounds: "15", userTemperature: "0.7" },
        switches: { getDetails: true, retrievalDataFromFile: true },
        choices: { executor: "schema" },
      }),
    ).toEqual({
      settings: { userTemperature: 0.7, retrievalDataFromFile: true, executor: "schema" },
      errors: {},
    });
  });

  it.each([
    ["", "maxRounds"],
    ["many", "maxRounds"],
    ["0", "maxRounds"],
    ["2.5", "maxRounds"],
    ["3", "userTemperature"],
  ] as const)("refuses %j for %s and says why", (text, key) => {
    const reading = readSettings({ texts: { [key]: text }, switches: {}, choices: { executor: "nobody" } });
    expect(reading.settings).toEqual({});
    expect(reading.errors[key]).toMatch(/\w/);
  });
});
