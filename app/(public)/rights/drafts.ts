import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import type { RightsDraft } from "@/components/requests/visitors/rights-draft";
import { env } from "@/env";
import { singleton } from "@/server/platform/singleton";

const draftHeader = "x-nachweis-draft";

/** What was typed into a form that was refused: held only while its page is rendered again, never in an address. */
const drafts = () => singleton("rights.drafts", () => new Map<string, RightsDraft>());

export const findDraft = async () => drafts().get((await headers()).get(draftHeader) ?? "");

function ownAddress(): string {
  const { HOST, PORT } = env();
  const host = { "0.0.0.0": "127.0.0.1", "::": "[::1]" }[HOST] ?? HOST;
  return `http://${host}:${PORT}`;
}

/** The form as a page once more, with what was typed and what is wrong, under the status of the refusal. */
export async function renderAgain(site: string, draft: RightsDraft): Promise<Response> {
  const id = randomUUID();
  drafts().set(id, draft);
  try {
    const address = `${ownAddress()}/rights/${encodeURIComponent(site)}?language=${draft.language}`;
    const page = await fetch(address, {
      headers: { [draftHeader]: id },
      redirect: "manual",
      cache: "no-store",
      signal: AbortSignal.timeout(10_000),
    });
    return new Response(await page.text(), {
      status: page.status === 200 ? draft.status : page.status,
      headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
    });
  } finally {
    drafts().delete(id);
  }
}
