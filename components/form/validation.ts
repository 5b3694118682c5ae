import { zodResolver } from "@hookform/resolvers/zod";
import type { FieldValues, Resolver } from "react-hook-form";
import * as z from "zod/mini";
import type { $ZodType } from "zod/v4/core";
import { vacate } from "./vacate";
import type { Words } from "./words";

// zod compiles its checks with `new Function` where it may; the page's policy forbids that, and says so aloud.
z.config({ jitless: true });

const formats: Record<string, string> = { date: "date", email: "email", url: "url" };
const isEmpty = (value: unknown) => value === undefined || value === null || value === "";

type Issue = Partial<Record<"minimum" | "maximum" | "format" | "expected" | "origin" | "input", unknown>> & {
  code?: string;
};

/** One sentence for what zod found; a message of the schema's own (a key) is looked up afterwards. */
export function issueSentence(ui: Words, issue: Issue): string {
  const values = { minimum: Number(issue.minimum ?? 0), maximum: Number(issue.maximum ?? 0) };
  const say = (key: string) => ui(`errors.${key}`, values);
  const { code, format, expected, origin } = issue;
  if (code === "invalid_value") return say("choose");
  if (isEmpty(issue.input) && code !== "too_big") return say("required");
  if (code === "invalid_format") return say(formats[String(format)] ?? "invalid");
  if (code === "invalid_type") return say(expected === "number" || expected === "int" ? "number" : "invalid");
  if (code === "too_small") return say({ string: "tooShort", array: "tooFew" }[String(origin)] ?? "tooSmall");
  if (code === "too_big") return say({ string: "tooLong", array: "tooMany" }[String(origin)] ?? "tooLarge");
  return say("invalid");
}

/** The server's own schema, with empty controls made null first and its refusals in the person's language. */
export function resolverOf<S extends $ZodType<FieldValues, FieldValues>>(schema: S, ui: Words) {
  const check = zodResolver<FieldValues, unknown, FieldValues>(schema, { error: (issue) => issueSentence(ui, issue) });
  const resolver: Resolver<FieldValues, unknown, FieldValues> = (values, context, options) =>
    check(vacate(schema, values) as FieldValues, context, options);
  return resolver as unknown as Resolver<z.input<S>, unknown, z.output<S>>;
}
