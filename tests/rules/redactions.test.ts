import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blackedOut } from "@/contracts/request-redactions";
import type { FileType } from "@/contracts/request-tasks";
import { blackOut, passageHash, Taking } from "@/server/requests/redactions/rules";

async function taken(type: FileType, text: string, taking: Taking, size = 7): Promise<string | null> {
  const bytes = Buffer.from(text);
  const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
    bytes.subarray(n * size, (n + 1) * size),
  );
  const stream = blackOut(type, Readable.from(parts), taking);
  return stream && (await buffer(Readable.from(stream))).toString();
}
const passage = (what: string) => new Taking("passage", what, "salt");
const column = (what: string) => new Taking("column", what, "salt");

describe("a passage", () => {
  it("goes out of a text wherever it stands, however the text is cut on its way", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("Ännä", "Än", " said ", "🙂", "x"), { maxLength: 30 }),
        fc.integer({ min: 1, max: 12 }),
        async (words, size) => {
          const text = words.join("");
          const taking = passage("Ännä");
          expect(await taken("text/plain", text, taking, size)).toBe(text.replaceAll("Ännä", blackedOut));
          expect(taking.places).toBe(text.split("Ännä").length - 1);
        },
      ),
    );
  });

  it("goes out of the cells of a table, and every row keeps its columns", async () => {
    const table = 'id;who;said\n1;Max Wolf;"to Max; Wolf said"\n2;Eva;"line\nMax Wolf"\n';
    const taking = passage("Max Wolf");
    const out = await taken("text/csv", table, taking);
    expect(out).toBe(`id;who;said\n1;${blackedOut};"to Max; Wolf said"\n2;Eva;"line\n${blackedOut}"\n`);
    expect(taking.places).toBe(2);
  });

  it("goes out of the values of JSON, which stays JSON", async () => {
    const taking = passage("4711");
    const out = await taken("application/json", '{"id":4711,"x":["no. 4711",{"n":5}]}', taking);
    expect(JSON.parse(out ?? "")).toEqual({ id: blackedOut, x: [`no. ${blackedOut}`, { n: 5 }] });
    expect(taking.places).toBe(2);
  });

  it("goes out of names, of escaped letters and of longer numbers, and leaves every other token as it was", async () => {
    const text = '{"Max M\\u00fcller":{"n":9007199254740993,"x":1.50},"Max Müller":"by Max Müller","no":12}';
    const out = (await taken("application/json", text, passage("Max Müller"))) ?? "";
    expect(out).toBe(`{"${blackedOut}":{"n":9007199254740993,"x":1.50},"${blackedOut} 2":"by ${blackedOut}","no":12}`);
    expect(await taken("application/json", '{"tel":351123456}', passage("123456"))).not.toContain("123456");
  });

  it("goes out of lines of JSON, and of letters whose marks stand apart", async () => {
    const lines = '{"a":"M\\u00fcller","b":1}\n{"a":"x","b":2}\n';
    expect(await taken("text/csv", lines, passage("Müller"))).toBe(`{"a":"${blackedOut}","b":1}\n{"a":"x","b":2}\n`);
    expect(await taken("text/plain", "von Mu\u0308ller, Müller", passage("Müller"))).toBe(
      `von ${blackedOut}, ${blackedOut}`,
    );
    expect(await taken("text/plain", "[12:30] Max said", passage("Max"))).toBe(`[12:30] ${blackedOut} said`);
  });
});

describe("a column", () => {
  it("goes out by its heading, cell by cell, in a table of any size", async () => {
    const rows = Array.from({ length: 2500 }, (_, n) => `${n},agent${n},text`);
    const taking = column("agent");
    const out = (await taken("text/csv", `id,agent,text\n${rows.join("\n")}\n`, taking, 1000)) ?? "";
    expect(out.split("\n")[0]).toBe("id,agent,text");
    expect(out).not.toMatch(/agent\d/);
    expect(out.split("\n")[2001]).toBe(`2000,${blackedOut},text`);
    expect(taking.places).toBe(2500);
  });

  it("that stands there twice goes out twice", async () => {
    const out = await taken("text/csv", "who,x,who\nA,1,B\nwho,2,who\n", column("who"));
    expect(out).toBe(`who,x,who\n${blackedOut},1,${blackedOut}\n${blackedOut},2,${blackedOut}\n`);
  });

  it("that is not there takes nothing, and a text has none", async () => {
    const taking = column("who");
    expect(await taken("text/csv", "id;name\n1;who\n", taking)).toBe("id;name\n1;who\n");
    expect([taking.places, taking.inText("who")]).toEqual([0, "who"]);
    expect(await taken("text/plain", "who", taking)).toBeNull();
    expect(await taken("application/pdf", "%PDF-", passage("x"))).toBeNull();
  });
});

it("the hash proves the words to whoever knows them, and is another under another salt", () => {
  expect(passageHash("Max Wolf", "salt")).toBe(passage("Max Wolf").digest());
  expect(passageHash("Max Wolf", "other")).not.toBe(passage("Max Wolf").digest());
  expect(passageHash("Eva", "salt")).not.toBe(passage("Max Wolf").digest());
});
