import { randomUUID } from "node:crypto";
import { POST } from "@/app/(public)/tasks/[token]/answer/route";
import { addressHeader } from "@/contracts/headers";
import { listMails } from "@/server/demo/mailbox/store";

type Answer = { outcome: "found" | "nothing"; text?: string };

/** The answer behind a link as a browser sends it; gives what the page then says is wrong, null where nothing is. */
export async function answerAs(token: string, { outcome, text = "" }: Answer, files: Uint8Array[] = []) {
  const form = new FormData();
  form.set("outcome", outcome);
  form.set("text", text);
  for (const file of files) form.append("files", new Blob([new Uint8Array(file)]), "../../named-by-its-sender.exe");
  // What a browser sends of a field for files that was left empty.
  if (files.length === 0) form.append("files", new Blob([]), "");
  const request = new Request(`http://localhost/tasks/${token}/answer`, {
    method: "POST",
    body: form,
    headers: { [addressHeader]: randomUUID() },
  });
  const response = await POST(request, { params: Promise.resolve({ token }) });
  return new URL(response.headers.get("location") ?? "", "http://localhost").searchParams.get("wrong");
}

/** The token of the link in the newest mail to somebody. */
export function tokenIn(path: "tasks" | "deliveries", to: string): string {
  const mail = listMails().find((one) => one.to === to && one.text.includes(`/${path}/`));
  return new RegExp(`${path}/([\\w-]{43})`).exec(mail?.text ?? "")?.[1] ?? "";
}
