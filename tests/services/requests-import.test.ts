import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evidenceEntries, requests } from "@/db/schema";
import type { Person } from "@/server/platform/actor";
import { database } from "@/server/platform/database";
import { getFigures } from "@/server/requests/figures/service";
import { previewImport, takeImport } from "@/server/requests/imports/service";
import { getRequest } from "@/server/requests/service";
import { refusalOf } from "../support/registers";
import { makePerson, openRequests } from "../support/requests";

let desk: Awaited<ReturnType<typeof openRequests>>;
let officer: Person;
beforeAll(async () => {
  desk = await openRequests();
  officer = await makePerson("officer");
});
afterAll(() => desk.close());

const base64 = (text: string | Buffer) => Buffer.from(text).toString("base64");
const inputOf = (text: string | Buffer) => ({ siteId: desk.muster.siteId, raw: base64(text) });
const stored = () => database().$count(requests);

const table = [
  "Eingegangen am;Recht;Name;Ergebnis;Erledigt am;Verlängert am;E-Mail;Aktenzeichen;Farbe",
  "31.01.2024;Auskunft + Art. 17;Erika Alt;Erfüllt;12.02.2024;;erika.alt@person.example;DS-17;blau",
  "2024-03-01;Löschung;Max Alt;Abgelehnt;2024-05-20;2024-03-20;;;",
  "1.6.2024;15, 20;Ina Alt;;;;;;",
].join("\r\n");

describe("a table of old cases", () => {
  it("is looked at first, in German and English headings, and names what it does not know", async () => {
    const { cases, problems, missing, unknown } = await previewImport(officer, inputOf(table));
    expect({ problems, missing, unknown }).toEqual({ problems: [], missing: [], unknown: ["Farbe"] });
    expect(cases).toMatchObject([
      {
        line: 2,
        received: "2024-01-31",
        rights: ["access_15", "erasure_17"],
        outcome: "fulfilled",
        reference: "DS-17",
      },
      { line: 3, rights: ["erasure_17"], closed: "2024-05-20", outcome: "refused", extended: "2024-03-20" },
      { line: 4, rights: ["access_15", "portability_20"], closed: null, outcome: null },
    ]);
    const english = await previewImport(officer, inputOf("received on,right,name\n2024-01-31,Access,Someone\n"));
    expect(english.cases).toMatchObject([{ rights: ["access_15"], channel: "letter" }]);
    expect(await stored()).toBe(0);
  });

  it("is read as spreadsheets write it", async () => {
    const latin = Buffer.from("Eingang;Recht;Name\r\n1.1.2024;L\u00f6schung;J\u00f6rg Alt\r\n", "latin1");
    expect((await previewImport(officer, inputOf(latin))).cases).toMatchObject([
      { name: "Jörg Alt", rights: ["erasure_17"] },
    ]);
    const marked = `\ufeff${table}`;
    expect((await previewImport(officer, inputOf(marked))).cases).toHaveLength(3);
  });

  it("says of each row what is wrong with it, and is then taken up by nobody", async () => {
    const head = "received;rights;name;outcome;closed;email";
    const bad = [
      ["30.02.2024;15;A;;;", "received"],
      ["2017-01-01;15;A;;;", "received"],
      ["2024-01-01;99;A;;;", "rights"],
      ["2024-01-01;15;;;;", "name"],
      ["2024-01-01;15;A;perhaps;2024-01-02;", "outcome"],
      ["2024-01-01;15;A;fulfilled;2023-12-31;", "closed"],
      ["2024-01-01;15;A;;2024-01-02;", "closed_without_outcome"],
      ["2024-01-01;15;A;fulfilled;;", "outcome_without_closed"],
      ["2024-01-01;15;A;;;nobody", "email"],
      ["2024-01-01;15", "columns"],
    ];
    const whole = [head, ...bad.map(([row]) => row), "2024-01-01;15;A;;;"].join("\n");
    const { problems, cases, sha256 } = await previewImport(officer, inputOf(whole));
    expect(problems.map(({ line, problem }) => [line, problem])).toEqual(
      bad.map(([, problem], at) => [at + 2, problem]),
    );
    expect(cases).toHaveLength(1);
    expect((await refusalOf(takeImport(officer, { ...inputOf(whole), sha256 }))).fields).toEqual({ raw: "problems" });
    for (const nonsense of ["", "\0\0", '"', "name\nA\n"])
      expect((await previewImport(officer, inputOf(nonsense || " "))).missing).not.toEqual([]);
    expect(await stored()).toBe(0);
  });

  it("is taken up as it was looked at: closed cases count for their year, open ones run, and one entry stands for all", async () => {
    const { sha256 } = await previewImport(officer, inputOf(table));
    const other = takeImport(officer, { ...inputOf(`${table}\r\n`), sha256 });
    expect((await refusalOf(other)).fields).toEqual({ raw: "changed" });
    expect(await takeImport(officer, { ...inputOf(table), sha256 })).toEqual({ count: 3 });
    const rows = await database().select().from(requests).orderBy(requests.receivedOn);
    const [first, second, third] = await Promise.all(rows.map(({ id }) => getRequest(officer, id)));
    expect(first).toMatchObject({ person: { name: "Erika Alt" }, dueOn: "2024-02-29", urgency: "answered" });
    expect(first?.thread[0]?.text).toContain("DS-17");
    expect(second?.claims).toEqual([{ right: "erasure_17", state: "closed", outcome: "refused" }]);
    expect(second).toMatchObject({ dueOn: "2024-06-03", extension: { extendedOn: "2024-03-20" } });
    expect(third).toMatchObject({ closedAt: null, urgency: "late" });
    const twice = takeImport(officer, { ...inputOf(table), sha256 });
    expect((await refusalOf(twice)).fields).toEqual({ raw: "taken_before" });
    expect(await stored()).toBe(3);
    const figures = await getFigures(officer, { year: 2024 });
    expect(figures.rows.find(({ right }) => right === "erasure_17")).toMatchObject({ received: 2, closed: 2, late: 0 });
    const entries = await database().select().from(evidenceEntries).where(eq(evidenceEntries.act, "requests.imported"));
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toMatch(/Alt|DS-17/);
    expect(JSON.stringify(rows)).not.toMatch(/Erika|DS-17/);
  });

  it("that is longer than what is taken at once is not taken in part", async () => {
    const rows = Array.from({ length: 2001 }, () => "2024-01-01;15;A");
    const whole = ["received;rights;name", ...rows].join("\n");
    const { tooMany, cases, sha256 } = await previewImport(officer, inputOf(whole));
    expect([tooMany, cases]).toEqual([true, []]);
    expect((await refusalOf(takeImport(officer, { ...inputOf(whole), sha256 }))).fields).toEqual({ raw: "problems" });
  });

  it("knows an extension only if it was told within the first month, and none of what is due at once", async () => {
    const head = "received;rights;name;extended;channel";
    const late = await previewImport(officer, inputOf(`${head}\n2024-03-01;15;A;2024-04-20;letter`));
    expect(late.problems).toMatchObject([{ problem: "extended" }]);
    const chat = `${head}\n2024-03-04;21(1);Chat;2024-03-05;chat`;
    const { sha256 } = await previewImport(officer, inputOf(chat));
    await takeImport(officer, { ...inputOf(chat), sha256 });
    const [row] = await database().select().from(requests).where(eq(requests.receivedOn, "2024-03-04"));
    expect(row?.dueOn).toBe("2024-03-04");
  });

  it("is nobody's at another controller", async () => {
    const stranger = await makePerson("officer", desk.other.controllerId);
    expect((await refusalOf(previewImport(stranger, inputOf(table)))).code).toBe("not_found");
  });
});
