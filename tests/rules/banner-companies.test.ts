import { expect, test } from "vitest";
import { countCompanies, isThirdCountry, nameCountry } from "@/banner/companies";
import { words } from "@/banner/words";

const wording = { en: "x", de: "x" };
const purpose = (key: string, required: boolean, ...services: [string | null, string | null][]) => ({
  key,
  required,
  name: wording,
  text: wording,
  services: services.map(([company, country]) => ({ company, country, technology: null })),
});

test("a company counts once, and in a third country if one of its services is there", () => {
  const count = countCompanies([
    purpose("analytics", false, ["Mapp", "DE"], ["Google", "US"]),
    purpose("third-party", false, ["Google", null], ["LinkedIn", "IE"], ["Google", "US"]),
  ]);
  expect(count).toEqual({ companies: 3, third: 1, unstated: 0 });
});

test("what is required, the controller itself and an unnamed company are not counted", () => {
  const count = countCompanies(
    [purpose("required", true, ["Tealium", "US"]), purpose("analytics", false, ["Example Cloud", "DE"], [null, "US"])],
    "Example Cloud",
  );
  expect(count).toEqual({ companies: 0, third: 0, unstated: 0 });
});

test("a company without a stated country is counted as such, not as European", () => {
  expect(countCompanies([purpose("analytics", false, ["Oracle", null])]).unstated).toBe(1);
});

test.each(["DE", "IE", "NO", "Germany", "Deutschland", "Iceland"])("%s is no third country", (country) => {
  expect(isThirdCountry(country)).toBe(false);
});

test.each(["US", "GB", "CH", "USA", "Vereinigte Staaten"])("%s is a third country", (country) => {
  expect(isThirdCountry(country)).toBe(true);
});

test("a country is named in the person's language", () => {
  expect(nameCountry("US", "de")).toBe("Vereinigte Staaten");
  expect(nameCountry("USA", "de")).toBe("USA");
});

test("the sentence counts companies and third countries", () => {
  const count = { companies: 9, third: 4, unstated: 0 };
  expect(words.en.companies(count)).toBe("9 companies, 4 of them in third countries outside the EU and EEA");
  expect(words.de.companies(count)).toBe("9 Unternehmen, davon 4 in Drittländern außerhalb von EU und EWR");
  expect(words.en.companies({ companies: 1, third: 0, unstated: 1 })).toBe("1 company, 1 without a stated country");
});
