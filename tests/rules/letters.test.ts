import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refusalGrounds } from "@/contracts/request-case";
import { draftOf, extensionLetter, frameOf, refusalLetter } from "@/server/requests/letters/rules";

const facts = {
  ...{ language: "en" as const, name: "Erika Muster", reference: "R-2026-0001", controllerName: "Muster GmbH" },
  ...{ receivedOn: "2026-01-31", dueOn: "2026-03-02", rights: ["access_15" as const] },
};
const refusal = {
  ...facts,
  ground: "excessive" as const,
  authority: "The Commissioner",
  reasons: "Each day the same.",
};

describe("a letter", () => {
  it("names number, dates and rights in the language of the person", () => {
    const text = draftOf("acknowledgement", facts);
    for (const words of [
      "Erika Muster",
      "R-2026-0001",
      "31\u00a0January 2026",
      "2\u00a0March 2026",
      "Access (Art. 15)",
    ])
      expect(text).toContain(words);
    expect(draftOf("acknowledgement", { ...facts, language: "de" })).toContain("Auskunft (Art. 15)");
    expect(draftOf("identity", facts)).toContain("We do not need a copy of an identity document");
  });

  it("of refusal has reasons, complaint and remedy for each ground, in both languages", () => {
    for (const ground of refusalGrounds)
      for (const language of ["en", "de"] as const) {
        const text = refusalLetter({ ...refusal, ground, language });
        for (const words of ["Each day the same.", "The Commissioner", "Art. 77", "Art. 79"])
          expect(text).toContain(words);
      }
  });

  it("of extension says until when and why", () => {
    const text = extensionLetter({ ...facts, until: "2026-04-30", reasons: "Eleven systems." });
    for (const words of ["30\u00a0April 2026", "Eleven systems.", "Art. 12(3)"]) expect(text).toContain(words);
  });

  it("takes what is put in as it is, and never as a template", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), (reasons) => {
        const text = refusalLetter({ ...refusal, reasons, name: "{reasons} <b>{authority}</b>" });
        expect(text).toContain(reasons);
        expect(text).toContain("{reasons} <b>{authority}</b>");
      }),
    );
  });

  it("is shown around the field for its reasons", () => {
    const { before, after } = frameOf((reasons) => refusalLetter({ ...refusal, reasons }));
    expect(`${before}Each day the same.${after}`).toBe(refusalLetter(refusal));
  });
});
