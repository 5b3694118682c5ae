import { describe, expect, it } from "vitest";
import { lintRules } from "@/contracts/banner-review";
import { messages } from "@/messages";
import { actOf } from "@/server/consent/linter/acts";
import { isForbiddenHeading, saysReject } from "@/server/consent/linter/headings";

describe("words", () => {
  it.each([
    "Für Ihr optimales Nutzungserlebnis",
    "Wir wollen Ihnen das optimale Nutzererlebnis bieten",
    "Für das bestmögliche Online-Erlebnis",
    "Damit wir Ihr Einkaufserlebnis verbessern",
    "The best experience on our site",
    "We use cookies to improve your browsing experience",
    "Wir schätzen Ihre Privatsphäre",
    "Ihre Privatsphäre ist uns wichtig",
    "We value your privacy",
    "Your privacy matters",
    "Lust auf Kekse?",
    "Do you like cookies?",
    "Fast geschafft!",
    "Don’t miss out",
  ])("“%s” persuades", (heading) => expect(isForbiddenHeading(heading)).toBe(true));

  it.each([
    "May we use cookies that are not required?",
    "Dürfen wir nicht erforderliche Cookies nutzen?",
    "Cookie-Einstellungen",
    "Privatsphäre-Einstellungen",
    "Your choice",
    "Ihre Einwilligung",
  ])("“%s” asks", (heading) => expect(isForbiddenHeading(heading)).toBe(false));

  it.each([
    "Alle ablehnen",
    "Nein",
    "Nur notwendige",
    "Weiter ohne Einwilligung",
    "Reject all",
    "No",
    "Only necessary",
  ])("“%s” refuses", (name) => expect(saysReject(name)).toBe(true));
  it.each(["Später", "Einstellungen", "Mehr erfahren", "Not now, maybe later", "Options", "OK"])(
    "“%s” does not",
    (name) => expect(saysReject(name)).toBe(false),
  );

  it("a mark says what a button does; without one its name does", () => {
    expect(actOf({ act: "reject", name: "Accept" })).toBe("reject");
    expect(actOf({ act: null, name: "Alle ablehnen" })).toBe("reject");
    expect(actOf({ act: null, name: "Akzeptieren & Schließen" })).toBe("accept");
    expect(actOf({ act: null, name: "×" })).toBe("close");
    expect(actOf({ act: null, name: "Datenschutzhinweis" })).toBeNull();
  });

  it("every rule has its title, reason and source in both languages", () => {
    for (const language of ["en", "de"] as const) {
      expect(Object.keys(messages[language].lint).sort()).toEqual([...lintRules].sort());
      for (const said of Object.values(messages[language].lint))
        expect([said.title, said.reason, said.source].every((each) => each.length > 5)).toBe(true);
    }
  });
});
