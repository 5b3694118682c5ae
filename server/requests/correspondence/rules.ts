import * as z from "zod/mini";
import { makeKey, seal, unseal, unwrapKey } from "@/server/platform/crypto";

/** What is sealed of a mail while it belongs to no case; files as base64. */
export const Content = z.object({
  name: z.string(),
  email: z.nullable(z.string()),
  subject: z.string(),
  text: z.string(),
  cut: z.boolean(),
  left: z.number(),
  files: z.array(z.string()),
});
export type Content = z.infer<typeof Content>;

const use = "requests.correspondence";

/** Under a key of its own, whose deletion is the erasure. */
export function sealContent(id: string, content: Content): { wrapped: string; sealed: string } {
  const { key, wrapped } = makeKey(use, id);
  return { wrapped, sealed: seal(key, `${use} ${id}`, Buffer.from(JSON.stringify(content))) };
}

type Sealed = { id: string; wrapped: string | null; sealed: string | null };

/** Null where nobody needs the words any more. */
export function openContent({ id, wrapped, sealed }: Sealed): Content | null {
  if (!wrapped || !sealed) return null;
  return Content.parse(JSON.parse(unseal(unwrapKey(use, id, wrapped), `${use} ${id}`, sealed).toString()));
}

/** The words as they stand in a case. A subject says nothing new where it is that of our own letter. */
export const wordsOf = ({ subject, text }: Pick<Content, "subject" | "text">, isAnswer: boolean): string =>
  [isAnswer ? "" : subject, text].filter(Boolean).join("\n\n");
