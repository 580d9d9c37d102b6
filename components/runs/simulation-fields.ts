import { SimulationSettings } from "#lib/simulation/settings.ts";

type NumberKey = {
  [K in keyof SimulationSettings]: SimulationSettings[K] extends number ? K : never;
}[keyof SimulationSettings];
type SwitchKey = {
  [K in keyof SimulationSettings]: SimulationSettings[K] extends boolean ? K : never;
}[keyof SimulationSettings];

type ChoiceKey = "executor" | "protocol";

export const defaultSettings: SimulationSettings = SimulationSettings.parse({});

export const numberFields: { key: NumberKey; label: string }[] = [
  { key: "maxRounds", label: "Rounds at most" },
  { key: "observationLimit", label: "Characters of an observation" },
  { key: "assistantTemperature", label: "Temperature, assistant" },
  { key: "userTemperature", label: "Temperature, user" },
  { key: "executorTemperature", label: "Temperature, executor" },
  { key: "executorSamples", label: "Executor samples until 2xx" },
  { key: "serverErrorTries", label: "Tries of a 5xx answer" },
  { key: "executorMemoryTokens", label: "Executor memory, tokens" },
  { key: "maxErrors", label: "Errors before it must answer" },
  { key: "faultShare", label: "Share with a fault put in, 0 to 1" },
  { key: "conformanceRetries", label: "Retries of a broken answer" },
];

export const choiceFields: {
  key: ChoiceKey;
  label: string;
  choices: { value: string; label: string; hint: string }[];
}[] = [
  {
    key: "protocol",
    label: "How the assistant calls",
    choices: [
      { value: "react", label: "ReAct text", hint: "Thought, action and input in words, as in ToolAlpaca." },
      {
        value: "tools",
        label: "Native tool calls",
        hint: "The endpoint's own tool calls; several may be made in one turn.",
      },
    ],
  },
  {
    key: "executor",
    label: "Who answers the calls",
    choices: [
      { value: "model", label: "A model", hint: "It plays the server, as in ToolAlpaca." },
      {
        value: "schema",
        label: "The document's schemas",
        hint: "No model: free, the same each time; what was created can be read, what was deleted is gone.",
      },
      {
        value: "http",
        label: "The real API",
        hint: "Each call is sent. Address and credentials are set on the tool's page.",
      },
    ],
  },
];

export const switchFields: { key: SwitchKey; label: string; hint: string }[] = [
  {
    key: "useCache",
    label: "useCache",
    hint: "the same question to a tool gets the same answer across cases; they are on the tool's page",
  },
  { key: "getDetails", label: "getDetails", hint: "the assistant may ask the user for what is missing" },
  {
    key: "getCurrentDateTime",
    label: "getCurrentDateTime",
    hint: "the assistant may ask for the date and time",
  },
  {
    key: "retrievalDataFromFile",
    label: "retrievalDataFromFile",
    hint: "long observations are kept and asked for by query, instead of cut",
  },
];

/** What the form holds: numbers as typed. Only what differs from the defaults needs to be there. */
export type SettingsDraft = {
  texts: Partial<Record<NumberKey, string>>;
  switches: Partial<Record<SwitchKey, boolean>>;
  choices: Partial<Record<ChoiceKey, string>>;
};

export const emptyDraft: SettingsDraft = { texts: {}, switches: {}, choices: {} };

export type SettingsReading = {
  settings: Partial<SimulationSettings>;
  errors: Partial<Record<NumberKey, string>>;
};

/** The settings that differ from the defaults, and what is wrong with those that cannot be used. */
export function readSettings(draft: SettingsDraft): SettingsReading {
  const reading: SettingsReading = { settings: {}, errors: {} };
  for (const { key } of numberFields) {
    const text = draft.texts[key];
    if (text === undefined) continue;
    const parsed = text.trim() === "" ? null : SimulationSettings.shape[key].safeParse(Number(text));
    if (!parsed?.success) reading.errors[key] = parsed?.error.issues[0]?.message ?? "A number is missing.";
    else if (parsed.data !== defaultSettings[key]) reading.settings[key] = parsed.data;
  }
  for (const { key } of switchFields) {
    const isOn = draft.switches[key];
    if (isOn !== undefined && isOn !== defaultSettings[key]) reading.settings[key] = isOn;
  }
  for (const { key } of choiceFields) {
    const parsed = SimulationSettings.shape[key].safeParse(draft.choices[key]);
    if (parsed.success && parsed.data !== defaultSettings[key])
      Object.assign(reading.settings, { [key]: parsed.data });
  }
  return reading;
}
