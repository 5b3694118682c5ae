/** One stream of the log per site, so that sites do not wait for each other. */
export const streamOf = (siteKey: string) => `consent:${siteKey}`;
