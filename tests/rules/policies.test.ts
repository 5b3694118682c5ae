import { describe, expect, it } from "vitest";
import { EditSection, ReturnVersion } from "@/contracts/policies";
import { bodyProblem } from "@/server/policies/blocks/rules";
import { compile, hashOf } from "@/server/policies/compile/rules";
import { isSafeAddress } from "@/server/policies/markdown/rules";
import { matchesTag, readAddress } from "@/server/policies/publication/rules";
import { redlineOf } from "@/server/policies/redline/rules";
import { approvalRefusal, sectionErrors } from "@/server/policies/rules";
import { factsOf, saying, textOf } from "../support/notices";

const unpublished = { publishedAt: null, publishedOn: null, earlier: [] };
const published = { publishedAt: "2026-11-22T10:00:00.000Z", publishedOn: "2026-11-22", earlier: [] };
const pageOf = (body: string) => compile(factsOf("otc"), saying(body), unpublished).html;

describe("compiling a notice", () => {
  it.each(["otc", "mms"])("%s: the same facts and text give the same bytes", (site) => {
    const first = compile(factsOf(site), textOf(site), published);
    const second = compile(factsOf(site), structuredClone(textOf(site)), published);
    expect(second.html).toBe(first.html);
    expect(JSON.stringify(second.notice)).toBe(JSON.stringify(first.notice));
  });

  it("the hash stands for the text and the records, and not for the moment of publication", () => {
    const before = compile(factsOf("otc"), textOf("otc"), unpublished).notice;
    const after = compile(factsOf("otc"), textOf("otc"), published).notice;
    expect(after.sha256).toBe(before.sha256);
    expect(hashOf(after)).toBe(after.sha256);
    const facts = factsOf("otc");
    const moved = { ...facts, cookies: facts.cookies.map((row, i) => (i === 3 ? { ...row, country: "USA" } : row)) };
    expect(compile(moved, textOf("otc"), unpublished).notice.sha256).not.toBe(before.sha256);
  });

  it.each(["otc", "mms"])("%s: every block of the demonstration can be compiled", (site) => {
    const keys = new Set(factsOf(site).activities.map((activity) => activity.key));
    expect(sectionErrors(textOf(site).sections, keys)).toEqual({});
  });

  it("OTC's tables print their 17 rows in the words of the notice", () => {
    const { html, notice } = compile(factsOf("otc"), textOf("otc"), published);
    expect(html.match(/<th scope="row"/g)).toHaveLength(17);
    expect(notice.cookies).toHaveLength(17);
    for (const { company, purpose, country } of notice.cookies)
      for (const printed of [company, purpose, country]) expect(html).toContain(String(printed));
    const rows = html.split('<tr role="row">').filter((row) => row.includes('scope="row"'));
    expect(rows[1]).toContain('data-label="Technology and duration"><div>Session Cookie, Login Cookie (12 Month)<');
    expect(rows[4]).toContain("Mapp (ex Webtrekk)");
  });

  it("each notice has its own columns, and a gap is shown as one", () => {
    const columns = (site: string) =>
      [...compile(factsOf(site), textOf(site), published).html.matchAll(/<thead.*?<\/thead>/g)].map(([head]) =>
        [...head.matchAll(/<th [^>]*>([^<]*)</g)].map(([, label]) => label),
      );
    expect(columns("otc")[0]).toEqual(["Company", "Purpose", "Technology and duration", "Country"]);
    expect(columns("otc")[4]).toEqual(["Company", "Purpose", "Country"]);
    expect(columns("mms")).toEqual(
      Array.from({ length: 3 }, () => ["Company", "Purpose", "Technology and duration", "Integrated as"]),
    );
    expect(compile(factsOf("mms"), textOf("mms"), published).html).toContain(
      '<span class="unstated">not stated</span>',
    );
  });

  it("purposes, periods and recipients come from the register; its notes do not", () => {
    const html = pageOf("::activity{key=text-chat}");
    expect(html).toContain("anonymised 28 days after collection");
    expect(html).toContain("Salesforce");
    for (const note of factsOf("otc").activities.flatMap((one) => one.purposes.flatMap((p) => p.note ?? [])))
      expect(compile(factsOf("otc"), textOf("otc"), published).html).not.toContain(note);
  });

  it("a notice in German speaks German throughout", () => {
    const { html } = compile(factsOf("mms"), { ...textOf("mms"), language: "de" }, published);
    expect(html).toContain('<html lang="de">');
    expect(html).toContain("gelöscht 7 Tage nach der Erhebung");
    expect(html).toContain("Art. 6 Abs. 1 Buchst. f DSGVO");
    expect(html).not.toContain("not stated");
  });
});

describe("what an author cannot bring in", () => {
  const attacks = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](&#9;javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox(1))",
    "[x](//evil.example)",
    "[x](/\\evil.example)",
    "<javascript:alert(1)>",
    "![x](https://evil.example/pixel.gif)",
    "[x]: javascript:alert(1)\n\n[x]",
    '[x](https://example.org "&quot; onmouseover=alert(1)")',
    "```html\n<script>alert(1)</script>\n```",
    "<style>body{display:none}</style>",
    "# <iframe src=https://evil.example>",
    "::cookies{category=<script>}",
  ];

  it.each(attacks)("%s", (attack) => {
    const html = pageOf(attack);
    const own = pageOf("own");
    const tags = (text: string) => [...text.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag?.toLowerCase());
    const allowed = new Set([...tags(own), "ul", "ol", "em", "strong", "blockquote", "br"]);
    expect(tags(html).filter((tag) => !allowed.has(tag as string))).toEqual([]);
    const addresses = [...html.matchAll(/<[^>]*\s(?:href|src)="([^"]*)"/g)].map(([, address]) => address as string);
    expect(addresses.filter((address) => !isSafeAddress(address))).toEqual([]);
    const unquoted = html.replace(/"[^"]*"/g, '""');
    expect(unquoted).not.toMatch(/<[^>]*\s(on\w+|style)\s*=/i);
  });

  it("headings and records are text, whatever they contain", () => {
    const facts = factsOf("otc");
    const hostile = { ...facts, controller: { ...facts.controller, name: "<script>x</script>" } };
    const { html } = compile(hostile, saying("::controller", { heading: '"><img src=x>' }), published);
    expect(html).not.toContain("<script");
    expect(html).not.toContain("<img");
  });

  it("a block that nobody knows is named before anything is published", () => {
    expect(bodyProblem("::coookies{category=required}")).toBe("unknown_block");
    expect(bodyProblem("::cookies{category=required columns=company,password}")).toBe("unknown_block");
    expect(bodyProblem("::recipients{role=processor,friend}")).toBe("unknown_block");
    expect(bodyProblem("::activity{key=gone}", new Set(["here"]))).toBe("unknown_activity");
    expect(bodyProblem("Plain.\n\n::recipients{role=partner,own_controller}")).toBeNull();
  });

  it("links of the text stay", () => {
    expect(pageOf("[a](https://example.org/x?y=1) and [b](/rights/otc)")).toContain('href="https://example.org/x?y=1"');
  });
});

describe("the redline", () => {
  const noticeOf = (body: string, number = 1) =>
    compile(factsOf("otc"), { ...saying(body), number }, unpublished).notice;

  it("shows words taken out and put in, and nothing of what stayed the same", () => {
    const { clauses, unchanged } = redlineOf(
      noticeOf("It is kept for seven days at most."),
      noticeOf("It is kept for ten months at most."),
    );
    expect(unchanged).toBe(2);
    expect(clauses).toHaveLength(1);
    expect(clauses[0]?.parts).toEqual([
      { kind: "same", text: "It is kept for " },
      { kind: "old", text: "seven days" },
      { kind: "new", text: "ten months" },
      { kind: "same", text: " at most." },
    ]);
  });

  it("shows a record's change like a change of the text", () => {
    const facts = factsOf("otc");
    const before = compile(facts, textOf("otc"), unpublished).notice;
    const cookies = facts.cookies.map((row) => (row.company === "Tealium" ? { ...row, country: "USA" } : row));
    const { clauses } = redlineOf(before, compile({ ...facts, cookies }, textOf("otc"), unpublished).notice);
    expect(clauses.map((clause) => clause.key)).toEqual(["required-cookies", "data"]);
    expect(clauses[0]?.parts).toContainEqual({ kind: "old", text: "Netherlands" });
    expect(clauses[0]?.parts).toContainEqual({ kind: "new", text: "USA" });
  });

  it("does not mind in which order a database keeps the fields of a record", () => {
    const notice = compile(factsOf("otc"), textOf("otc"), unpublished).notice;
    const shuffled = {
      ...notice,
      cookies: notice.cookies.map((row) => Object.fromEntries(Object.entries(row).reverse())),
    };
    expect(redlineOf(shuffled as typeof notice, notice).clauses).toEqual([]);
  });

  it("names clauses that are new and clauses that are gone", () => {
    const { sections, ...rest } = textOf("otc");
    const before = compile(factsOf("otc"), { ...rest, sections: sections.slice(0, 3) }, unpublished).notice;
    const after = compile(factsOf("otc"), { ...rest, sections: sections.slice(1, 4) }, unpublished).notice;
    expect(redlineOf(before, after).clauses.map(({ key, kind }) => [key, kind])).toEqual([
      [sections[3]?.key, "added"],
      [sections[0]?.key, "removed"],
    ]);
    expect(redlineOf(null, after).clauses.every((clause) => clause.kind === "added")).toBe(true);
  });
});

describe("who may approve what", () => {
  const ready = {
    state: "in_review" as const,
    mayApprove: true,
    isAuthor: false,
    frozenHash: "a",
    hashShown: "a",
    hashNow: "a",
  };

  it.each([
    [{}, null],
    [{ state: "draft" as const }, "not_in_review"],
    [{ mayApprove: false }, "no_permission"],
    [{ isAuthor: true }, "own_words"],
    [{ frozenHash: "b" }, "text_changed"],
    [{ hashNow: "b" }, "records_changed"],
  ])("%o: %s", (changes, refusal) => {
    expect(approvalRefusal({ ...ready, ...changes })).toBe(refusal);
  });
});

describe("addresses of notices", () => {
  it.each([
    ["/notices/otc", { siteKey: "otc", number: undefined }],
    ["/notices/otc/12", { siteKey: "otc", number: 12 }],
    ["/notices/otc/0", null],
    ["/notices/otc/1/2", null],
    ["/notices/OTC", null],
    ["/notices/", null],
  ])("%s", (path, asked) => {
    expect(readAddress(path)).toEqual(asked);
  });

  it("a browser that has the page is not sent it again", () => {
    expect(matchesTag('W/"b", "a"', '"a"')).toBe(true);
    expect(matchesTag('"b"', '"a"')).toBe(false);
    expect(matchesTag(undefined, '"a"')).toBe(false);
  });
});

it("what legal says to the author may have paragraphs", () => {
  const said = { versionId: "0192f3a0-0000-7000-8000-000000000001", comment: "Say how long.\n\nName the service." };
  expect(ReturnVersion.parse(said)).toEqual(said);
});

it("a section that would be read in another order than it is written is refused", () => {
  const edit = { versionId: "0192f3a0-0000-7000-8000-000000000001", version: 1, key: "data", heading: "Data" };
  expect(EditSection.safeParse({ ...edit, body: "We keep it.\n\nFor long." }).success).toBe(true);
  expect(EditSection.safeParse({ ...edit, body: "We \u202enever\u202c keep it." }).success).toBe(false);
});
