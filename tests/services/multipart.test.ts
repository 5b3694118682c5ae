import { describe, expect, it } from "vitest";
import { AppError } from "@/server/platform/errors";
import { readMultipart } from "@/server/platform/http/multipart";

const limits = { bytes: 200_000, files: 2 };
const type = "multipart/form-data; boundary=b";
const part = (name: string, content: string) =>
  `--b\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n${content}\r\n`;
const end = "--b--\r\n";

/** A request whose body comes in pieces; one that is an error breaks it off. */
function requestOf(pieces: (string | Error)[], contentType = type): Request {
  const rest = [...pieces];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = rest.shift();
      if (next === undefined) controller.close();
      else if (next instanceof Error) controller.error(next);
      else controller.enqueue(new TextEncoder().encode(next));
    },
  });
  const init = { method: "POST", body, headers: { "content-type": contentType }, duplex: "half" };
  return new Request("http://localhost/", init as RequestInit);
}

async function read(request: Request, refuse: (text: string) => boolean = () => false) {
  const [taken, dropped]: [string[], string[]] = [[], []];
  const take = async (stream: AsyncIterable<Uint8Array>) => {
    let text = "";
    for await (const chunk of stream) text += Buffer.from(chunk).toString();
    if (refuse(text)) throw new AppError("invalid", { files: "type" });
    taken.push(text);
    return text;
  };
  const drop = async (files: string[]) => void dropped.push(...files);
  return { form: await readMultipart(request, limits, take, drop).catch((error: unknown) => error), taken, dropped };
}
const codeOf = async (form: unknown) =>
  form instanceof AppError ? form.code : form instanceof Error ? "internal" : null;

describe("a form with files", () => {
  it("is read as it comes, in fields and files; an empty field for files is none", async () => {
    const field = '--b\r\nContent-Disposition: form-data; name="text"\r\n\r\nwords\r\n';
    const { form } = await read(requestOf([field, part("a.txt", "one"), part("", ""), end]));
    expect(form).toMatchObject({ files: ["one"] });
    expect((form as { fields: URLSearchParams }).fields.get("text")).toBe("words");
  });

  it.each([
    ["is too large", [part("a.txt", "one"), part("b.txt", "x".repeat(300_000)), end], "too_large"],
    [
      "breaks off in the middle of a file",
      [part("a.txt", "one"), part("b.txt", "two").slice(0, -10), new Error("gone")],
      "internal",
    ],
    ["ends in the middle of a file", [part("a.txt", "one"), part("b.txt", "two").slice(0, -4)], "malformed"],
    ["has too many files", [part("a", "1"), part("b", "2"), part("c", "3"), end], "too_large"],
  ])("that %s ends, and all that was taken is given back", async (_, pieces, code) => {
    const { form, taken, dropped } = await read(requestOf(pieces));
    expect(await codeOf(form)).toBe(code);
    expect(dropped.sort()).toEqual(taken.sort());
  });

  it("whose first file is refused while the second comes in is refused at once", async () => {
    const pieces = [part("a.txt", "bad"), part("b.txt", "y".repeat(150_000)), end];
    const { form } = await read(requestOf(pieces), (text) => text === "bad");
    expect(await codeOf(form)).toBe("invalid");
  });

  it("that is none is refused", async () => {
    for (const wrong of ["text/plain", "multipart/form-data", "multipart/form-data; x=y"])
      expect(["unsupported_media_type", "malformed"]).toContain(
        await codeOf((await read(requestOf(["x"], wrong))).form),
      );
  });
});
