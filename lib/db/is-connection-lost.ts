/** PostgreSQL: it shuts down, starts up, or the connection broke; Prisma: it cannot be reached, or hung up. */
const CODES = /^(?:57P0[123]|25P03|08\w{3}|P1001|P1002|P1008|P1017|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
const MESSAGES =
  /Connection terminated|terminating connection|server closed the connection|Can't reach database server|the database system is|ECONNREFUSED|ECONNRESET|Client has encountered a connection error|timeout exceeded when trying to connect|Unable to start a transaction|Query read timeout|Client was closed and is not queryable/;

const codeOf = (error: object): string => ("code" in error ? String(error.code) : "");

/** Whether the database was not there, so that trying again later is all there is to do. Causes are looked at too. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (CODES.test(codeOf(error)) || MESSAGES.test(error.message)) return true;
  const driver = "meta" in error ? JSON.stringify(error.meta) : "";
  return MESSAGES.test(driver) || isConnectionLost(error.cause);
}
