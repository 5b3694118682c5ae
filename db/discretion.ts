/**
 * Takes out of a failed statement's error what somebody may have typed: drizzle prints the parameters into its message,
 * PostgreSQL the row into `detail` and, where a value could not be read (class 22), the value into its own message.
 * Whoever prints the error later, Next included, prints no data of a person.
 */
export function forgetValues(error: unknown, parameters: unknown): void {
  if (Array.isArray(parameters)) parameters.length = 0;
  if (!(error instanceof Error)) return;
  const said = error as Error & { code?: unknown; detail?: unknown; where?: unknown };
  if (said.detail !== undefined) said.detail = undefined;
  if (said.where !== undefined) said.where = undefined;
  if (typeof said.code !== "string" || !said.code.startsWith("22")) return;
  const { message, stack } = said;
  said.message = `a value was refused (${said.code})`;
  said.stack = stack?.replace(message, () => said.message);
}
