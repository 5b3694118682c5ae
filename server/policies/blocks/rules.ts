import * as z from "zod/mini";
import { CookieCategory } from "@/contracts/cookies";
import { Key } from "@/contracts/fields";
import { vendorRoles } from "@/contracts/vendors";

const noticeColumns = ["company", "name", "purpose", "technology", "country", "integratedAs"] as const;

/** A list of words parted by commas, each one of those allowed. */
const several = <const Word extends string>(words: readonly Word[]) =>
  z.pipe(
    z.string(),
    z.transform((value, context) => {
      const given = value.split(",");
      const known = words.filter((word) => given.includes(word));
      if (known.length !== given.length) context.issues.push({ code: "custom", input: value, message: "unknown word" });
      return given as Word[];
    }),
  );

const nothing = z.strictObject({});
const schemas = {
  controller: nothing,
  rights: nothing,
  revision: nothing,
  recipients: z.strictObject({ role: several(vendorRoles) }),
  activity: z.strictObject({ key: Key }),
  cookies: z.strictObject({ category: CookieCategory, columns: several(noticeColumns) }),
};
type Name = keyof typeof schemas;
export type Block = { [N in Name]: { name: N } & z.infer<(typeof schemas)[N]> }[Name];

/** A section's body in reading order: authored Markdown, register blocks, and lines that look like blocks and are none. */
export type Segment =
  | { kind: "text"; markdown: string }
  | { kind: "block"; block: Block }
  | { kind: "unknown"; line: string };

const form = /^::([a-z]+)(?:\{([^{}]*)\})?$/;

function readBlock(line: string): Block | null {
  const [, name, given = ""] = form.exec(line) ?? [];
  if (name === undefined || !Object.hasOwn(schemas, name)) return null;
  const pairs = given
    .split(/\s+/)
    .filter(Boolean)
    .map((pair) => pair.split("=", 2));
  const parsed = schemas[name as Name].safeParse(Object.fromEntries(pairs));
  return parsed.success ? ({ name, ...parsed.data } as Block) : null;
}

export function readBody(body: string): Segment[] {
  const segments: Segment[] = [];
  let text: string[] = [];
  const endText = () => {
    const markdown = text.join("\n").trim();
    if (markdown) segments.push({ kind: "text", markdown });
    text = [];
  };
  for (const line of body.split(/\r?\n/)) {
    const trimmed = line.trim();
    if (!trimmed.startsWith("::")) {
      text.push(line);
      continue;
    }
    endText();
    const block = readBlock(trimmed);
    segments.push(block ? { kind: "block", block } : { kind: "unknown", line: trimmed });
  }
  endText();
  return segments;
}

/** What a body asks for that cannot be compiled; the words of a form's error. */
export function bodyProblem(body: string, activityKeys?: Set<string>): "unknown_block" | "unknown_activity" | null {
  const segments = readBody(body);
  if (segments.some((segment) => segment.kind === "unknown")) return "unknown_block";
  const missing = (block: Block) =>
    block.name === "activity" && activityKeys !== undefined && !activityKeys.has(block.key);
  return segments.some((segment) => segment.kind === "block" && missing(segment.block)) ? "unknown_activity" : null;
}
