import type { CreatePolicy, PolicySection } from "../../contracts/policies";

export type SeedPolicy = Omit<CreatePolicy, "siteId"> & { site: string };

/** One clause of a notice: paragraphs, lists and register blocks, each set apart by an empty line. */
export const clause = (key: string, number: string, heading: string, ...parts: string[]): PolicySection => ({
  key,
  number,
  heading,
  body: parts.join("\n\n"),
});

export const list = (...items: string[]) => items.map((item) => `- ${item}`).join("\n");
