const secondsARound = 20;

/** The clock of a case: its start and some seconds a round, so that a replayed case reads the same time. */
export function currentDateTime(startedAt: Date, stepsBefore: number): string {
  const now = new Date(startedAt.getTime() + stepsBefore * secondsARound * 1000);
  const weekday = now.toLocaleDateString("en-GB", { weekday: "long", timeZone: "UTC" });
  return `${now.toISOString().slice(0, 19).replace("T", " ")} UTC, ${weekday}`;
}
