import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMail, readMail, referenceIn, textOfHtml } from "@/server/requests/correspondence/reading/rules";

const mail = (headers: string[], body = "Which data do you hold of me?") =>
  Buffer.from([...headers, "", body].join("\r\n"));
const plain = ["From: Erika Muster <erika@person.example>", "Subject: My data"];

describe("a mail that came in", () => {
  it("is read with its sender, its words and what it answers", async () => {
    const read = await readMail(
      mail([...plain, "In-Reply-To: <one@desk.example>", "References: <zero@desk.example> <one@desk.example>"]),
    );
    expect(read).toMatchObject({
      name: "Erika Muster",
      email: "erika@person.example",
      subject: "My data",
      text: "Which data do you hold of me?",
      answers: ["<one@desk.example>", "<zero@desk.example>"],
      automatic: false,
      left: 0,
    });
  });

  it("came when the last server took it, not when it says that it was written", async () => {
    const read = await readMail(
      mail([
        "Received: from b by c; Fri, 30 Oct 2026 23:30:00 +0000",
        "Received: from a by b; Thu, 29 Oct 2026 10:00:00 +0000",
        "Date: Mon, 05 Oct 2026 10:00:00 +0000",
        ...plain,
      ]),
    );
    expect(read.receivedAt?.toISOString()).toBe("2026-10-30T23:30:00.000Z");
    expect((await readMail(mail(["Date: Mon, 05 Oct 2026 10:00:00 +0000", ...plain]))).receivedAt?.getUTCDate()).toBe(
      5,
    );
    expect((await readMail(mail(["Date: soon", ...plain]))).receivedAt).toBeNull();
  });

  it.each([
    ["Auto-Submitted: auto-replied", true],
    ["Auto-Submitted: no", false],
    ["Precedence: bulk", true],
    ["Return-Path: <>", true],
    ["Return-Path: <erika@person.example>", false],
    ["Content-Type: multipart/report; report-type=delivery-status; boundary=x", true],
    ["X-Mailer: somebody", false],
  ])("with %s is a program's: %s", async (header, automatic) => {
    expect((await readMail(mail([header, ...plain]))).automatic).toBe(automatic);
  });

  it("as a page alone is read as words, and nothing of it runs or is fetched", async () => {
    const page =
      "<html><head><title>No</title><style>p{}</style></head><body><p>Hello</p><script>x()</script><p>you<br>there</p></body></html>";
    const read = await readMail(mail([...plain, "Content-Type: text/html; charset=utf-8"], page));
    expect(read.text).toBe("Hello\n\nyou\nthere");
    expect(textOfHtml("a <b>b</b>&amp;<img src=x onerror=y> c")).toBe("a b& c");
  });

  it("keeps files that it knows by their content, and counts the others", async () => {
    const part = (type: string, content: string) =>
      [`--b`, `Content-Type: ${type}; name="../../x.exe"`, "Content-Disposition: attachment", "", content].join("\r\n");
    const body = [part("application/pdf", "%PDF-1.7 x"), part("text/html", "<html><p>x"), "--b--"].join("\r\n");
    const read = await readMail(
      mail([...plain, "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b"], body),
    );
    expect(read.files.map((bytes) => Buffer.from(bytes).toString().trim())).toEqual(["%PDF-1.7 x"]);
    expect(read.left).toBe(1);
  });

  it("takes no control characters, no text that reads backwards, and no address that is none", async () => {
    const read = await readMail(
      mail(["From: =?utf-8?q?E=0D=0ABcc=3A_x=E2=80=AEy?= <not an address>", "Subject: =?utf-8?q?a=0Ab=00c?="], "x\0y"),
    );
    expect(read.email).toBeNull();
    expect(read.name).not.toMatch(/[\r\n\u202e]/);
    expect(read.subject).toBe("a b c");
    expect(read.text).toBe("xy");
  });

  it("is read whatever its bytes are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        const read = await readMail(bytes);
        expect(read.text).not.toContain("\0");
        expect(read.subject).not.toMatch(/[\r\n\0]/);
      }),
      { numRuns: 200 },
    );
    const deep = Array.from({ length: 80 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}`);
    expect((await readMail(Buffer.from(deep.join("\r\n")))).text).toBe("");
  });

  it("longer than what is kept says so", async () => {
    const read = await readMail(mail(plain, "word ".repeat(20_000)));
    expect([read.text.length, read.cut]).toEqual([50_000, true]);
  });
});

it("a case's number is found in a subject, and a file that is no mail is told from one", () => {
  expect(referenceIn("Re: Ihre Anfrage R-2026-0012")).toBe("R-2026-0012");
  expect(referenceIn("XR-2026-0012")).toBeNull();
  expect(isMail(Buffer.from("Received: x\r\n y\r\nFrom: a\r\n\r\n"))).toBe(true);
  expect(isMail(Buffer.from("%PDF-1.7 no mail"))).toBe(false);
  expect(isMail(Buffer.from("Dear all,\nhello"))).toBe(false);
});
