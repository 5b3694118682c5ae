import { createHash } from "node:crypto";
import { POST } from "@/app/(public)/tasks/[token]/answer/route";
import { visitor } from "@/server/platform/actor";
import { closeDatabase, database } from "@/server/platform/database";
import { fetchDelivery } from "@/server/requests/deliveries/service";

/** In a process of its own, so that its memory is measured and nobody else's: sends a million rows in, or fetches them. */
const [, , what, token = "", code = ""] = process.argv;
const rows = 1_000_000;
const boundary = "a-boundary";

/** A form as a browser sends it, made while it is sent. */
function* formWithRows() {
  const part = (name: string, more = "") =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`;
  yield `${part("outcome")}found\r\n${part("files", '; filename="all.csv"')}id;person;what\n`;
  for (let at = 0; at < rows; at += 1000)
    yield Array.from(
      { length: 1000 },
      (_, n) => `${at + n};person${at + n}@people.example;what was kept of her\n`,
    ).join("");
  yield `\r\n--${boundary}--\r\n`;
}

async function sendIn() {
  const texts = formWithRows();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { value, done } = texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  const headers = { "content-type": `multipart/form-data; boundary=${boundary}` };
  const init = { method: "POST", body, headers, duplex: "half" };
  const request = new Request(`http://localhost/tasks/${token}/answer`, init as RequestInit);
  const { headers: answer } = await POST(request, { params: Promise.resolve({ token }) });
  return { location: answer.get("location") };
}

async function fetchOut() {
  const fetched = await fetchDelivery(visitor, { token, code });
  if (fetched.outcome !== "fetched") return fetched;
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of fetched.stream) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}

await database().execute("select 1");
const before = process.memoryUsage().rss;
let peak = before;
const watching = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 10);
const result = what === "in" ? await sendIn() : await fetchOut();
clearInterval(watching);
await closeDatabase();
process.stdout.write(JSON.stringify({ ...result, grown: Math.round((peak - before) / 1_000_000) }));
