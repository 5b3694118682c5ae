import { describe, expect, it } from "vitest";
import { provide } from "@/env";
import { type ConfirmationMail, confirmationMail } from "@/server/newsletter/mail";
import { confirmationOf, maskToken, normaliseAddress } from "@/server/newsletter/rules";
import { buildMail, type Mail } from "@/server/platform/mail";

provide({ MAIL_FROM: "privacy@desk.example" });

const props: ConfirmationMail = {
  language: "en",
  controllerName: "Muster <b>GmbH</b> & Co",
  controllerAddress: "Musterweg 1\n01234 Dresden",
  contact: "datenschutz@muster.example",
  listName: "Muster news",
  wording: "I want the newsletter <script>alert(1)</script>.",
  registeredAt: new Date("2026-11-23T08:14:07.123Z"),
  confirmUrl: "https://desk.example/newsletter/confirm/abc",
  noticeUrl: "https://desk.example/notices/muster",
  demo: false,
};

const mail = {
  messageId: "<1@desk.example>",
  to: "anna@people.example",
  subject: "Please confirm",
  text: "Grüße",
  html: "<p>Grüße</p>",
  language: "de",
  date: new Date("2026-11-23T08:14:07Z"),
};

describe("an address", () => {
  it("is one person however it is typed", () => {
    const form = "anna.muster+news@example.org";
    for (const typed of [" Anna.Muster+News@Example.ORG ", "ANNA.MUSTER+NEWS@EXAMPLE.ORG"])
      expect(normaliseAddress(typed)).toBe(form);
    expect(normaliseAddress("A@BÜCHER.example")).toBe("a@xn--bcher-kva.example");
    expect(normaliseAddress("e\u0301@example.org")).toBe("\u00e9@example.org");
  });

  it("keeps its dots and plus tags, which are other people elsewhere", () => {
    expect(normaliseAddress("a.b+c@example.org")).not.toBe(normaliseAddress("ab@example.org"));
  });
});

describe("the button behind the link", () => {
  const registeredAt = "2026-11-20T08:00:00.000Z";
  const at = (iso: string) => new Date(iso);

  it("confirms for 72 hours and not a moment longer", () => {
    expect(confirmationOf({ state: "pending", registeredAt }, at("2026-11-23T07:59:59.999Z"))).toBe("confirmed");
    expect(confirmationOf({ state: "pending", registeredAt }, at("2026-11-23T08:00:00.000Z"))).toBe("expired");
  });

  it("brings nobody back who left", () => {
    expect(confirmationOf({ state: "left", registeredAt }, at(registeredAt))).toBe("expired");
  });

  it("says to somebody who confirmed long ago that all is well", () => {
    expect(confirmationOf({ state: "confirmed", registeredAt }, at("2029-01-01T00:00:00Z"))).toBe("already_confirmed");
    expect(confirmationOf(null, at(registeredAt))).toBe("unknown");
  });
});

describe("the confirmation mail", () => {
  it("says who asked what and when, in Berlin's time wherever the server stands", () => {
    const { text } = confirmationMail(props);
    expect(text).toContain("23 November 2026 at 09:14");
    expect(text).toContain("deleted on 30 November 2026");
    expect(text).toContain("> I want the newsletter");
    expect(text).toContain("datenschutz@muster.example");
    expect(confirmationMail({ ...props, language: "de" }).text).toContain("Montag, 23. November 2026 um 09:14 Uhr");
  });

  it("advertises nothing and reports nothing: no picture, no script, two links in all", () => {
    for (const language of ["en", "de"] as const) {
      const { html, text } = confirmationMail({ ...props, language, wording: "I want it." });
      expect(html).not.toMatch(/<(img|script|link|iframe|object|video|svg)|url\(|src=/i);
      const links = new Set([...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1]));
      expect([...links]).toEqual([props.confirmUrl, props.noticeUrl]);
      expect(text.match(/https?:\/\/\S+/g)).toEqual([props.confirmUrl, props.noticeUrl]);
      expect(text).not.toMatch(/[!%€]|gratis|free|rabatt|discount|gutschein|voucher/i);
    }
  });

  it("escapes what others wrote", () => {
    const { html } = confirmationMail(props);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).toContain("Muster &lt;b&gt;GmbH&lt;/b&gt; &amp; Co");
  });

  it("is kept without its secret", () => {
    expect(maskToken("go to /confirm/abc and /confirm/abc", "abc")).toBe("go to /confirm/… and /confirm/…");
  });
});

describe("a mail's headers", () => {
  it("take no line of somebody else's", async () => {
    const evil = "x\r\nBcc: all@people.example";
    const changes: Partial<Mail>[] = [
      { subject: evil },
      { to: evil },
      { fromName: evil },
      { messageId: evil },
      { headers: { "X-A": evil } },
      { headers: { [evil]: "x" } },
      { subject: "a\u0000b" },
    ];
    for (const change of changes) {
      await expect(buildMail({ ...mail, ...change })).rejects.toThrow(/line break|not one/);
    }
  });

  it("name one recipient only", async () => {
    for (const to of ["a@x.example, b@x.example", "A <a@x.example>", "", `${"a".repeat(250)}@x.example`]) {
      await expect(buildMail({ ...mail, to })).rejects.toThrow("not one address");
    }
  });

  it("are the same bytes at every try", async () => {
    const first = await buildMail({ ...mail, fromName: 'Müller, "Söhne"' });
    expect(await buildMail({ ...mail, fromName: 'Müller, "Söhne"' })).toEqual(first);
    const text = first.toString();
    expect(text).toContain("Message-ID: <1@desk.example>");
    expect(text).toContain("Auto-Submitted: auto-generated");
    expect(text.split("\r\n\r\n")[0]).not.toMatch(/[^\r]\n|bcc/i);
  });
});
