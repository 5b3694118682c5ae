import { describe, expect, test } from "vitest";
import { differences } from "@/components/form/differences";
import { vacate } from "@/components/form/vacate";
import { BannerVariant, ConsentPurpose } from "@/contracts/banners";

const empty = { en: "", de: "" };
const variant = { key: "house", share: 100, title: empty, text: empty, accept: empty, reject: empty, choose: empty };

describe("what is left empty in a form", () => {
  test("a group of which nothing is stated is null where the record may have none", () => {
    expect(vacate(BannerVariant, variant)).toEqual({
      ...{ key: "house", share: 100 },
      ...{ title: null, text: null, accept: null, reject: null, choose: null },
    });
  });

  test("a group of which one part is stated keeps the other as an empty text, which is refused", () => {
    const half = { ...variant, title: { en: "Cookies?", de: "" } };
    expect(vacate(BannerVariant, half)).toMatchObject({ title: { en: "Cookies?", de: "" } });
    expect(BannerVariant.safeParse(vacate(BannerVariant, half)).success).toBe(false);
  });

  test("a group that must be there stays, so that its parts are asked for", () => {
    const purpose = { key: "analytics", required: false, name: empty, text: empty, signals: [] };
    expect(vacate(ConsentPurpose, purpose)).toEqual(purpose);
  });

  test("an empty group and none are no difference between two versions", () => {
    const stored = { variants: [{ ...variant, title: null }], months: 6 };
    expect(differences(stored, stored, { variants: [variant], months: 6 })).toEqual([]);
    expect(differences(stored, stored, { variants: [], months: 6 })).toHaveLength(1);
  });
});
