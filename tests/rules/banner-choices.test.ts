import { describe, expect, test } from "vitest";
import { acceptAll, allowAlways, nameAction, pickVariant, rejectAll } from "@/banner/choices";
import { grantSignals, nameSignals } from "@/banner/signals";
import { bannerFace } from "@/tests/support/banner-face";

const face = bannerFace();
const all = acceptAll(face);
const none = rejectAll(face);

describe("what one press allows", () => {
  test("accepting all answers no question of Art. 49", () => {
    expect(all).toEqual({
      c: { required: true, analytics: true, "third-party": true },
      s: { "third-party.maps": null },
    });
  });

  test("rejecting all answers it with no, and takes back what was allowed one by one", () => {
    expect(none).toEqual({
      c: { required: true, analytics: false, "third-party": false },
      s: { "third-party.maps": false },
    });
    expect(rejectAll(face, { ...none, s: { "third-party.video": true } }).s).toEqual({
      "third-party.video": false,
      "third-party.maps": false,
    });
  });

  test("a service that left the banner is answered no more: the desk would not know it", () => {
    const before = { ...none, s: { "third-party.gone": true, "third-party.video": true } };
    expect(rejectAll(face, before).s).toEqual({ "third-party.video": false, "third-party.maps": false });
    expect(Object.keys(allowAlways(face, before, "third-party", "maps").s).sort()).toEqual([
      ...["third-party.maps", "third-party.video"],
    ]);
  });

  test("accepting all keeps an earlier answer to that question, yes or no", () => {
    for (const answer of [true, false])
      expect(acceptAll(face, { ...none, s: { "third-party.maps": answer } }).s).toEqual({ "third-party.maps": answer });
  });

  test("a service that was taken back alone goes with its purpose again", () => {
    expect(acceptAll(face, { ...all, s: { "third-party.video": false } }).s).toEqual({ "third-party.maps": null });
  });

  test("always allowing an embed allows its service and changes nothing else", () => {
    expect(allowAlways(face, undefined, "third-party", "video")).toEqual({
      c: { required: true, analytics: false, "third-party": false },
      s: { "third-party.maps": null, "third-party.video": true },
    });
    expect(allowAlways(face, all, "third-party", "maps")).toEqual({ c: all.c, s: { "third-party.maps": true } });
  });

  test("without a service that the banner knows it is consent to the purpose", () => {
    expect(allowAlways(face, undefined, "third-party").c).toEqual({
      required: true,
      analytics: false,
      "third-party": true,
    });
  });

  test("what has become required is on, and what is gone is left out", () => {
    const before = { c: { required: false, analytics: true, gone: true }, s: {} };
    expect(allowAlways(face, before, "third-party", "video").c).toEqual({
      required: true,
      analytics: true,
      "third-party": false,
    });
  });
});

describe("what a choice is called", () => {
  test("the first answer is called by its button", () => {
    expect(nameAction(face, undefined, all, "accept_all")).toBe("accept_all");
    expect(nameAction(face, undefined, none, "reject_all")).toBe("reject_all");
    expect(nameAction(face, undefined, none, "gpc")).toBe("gpc");
  });

  test("taking back is a withdrawal, in part or whole, of a purpose or of one service", () => {
    expect(nameAction(face, all, none, "reject_all")).toBe("withdraw");
    expect(nameAction(face, all, { ...all, c: { ...all.c, analytics: false } }, "choose")).toBe("withdraw");
    expect(nameAction(face, all, { ...all, s: { ...all.s, "third-party.video": false } }, "choose")).toBe("withdraw");
    const alone = allowAlways(face, none, "third-party", "maps");
    expect(nameAction(face, alone, none, "reject_all")).toBe("withdraw");
  });

  test("an exchange, or the same again, is not", () => {
    const one = { ...none, c: { ...none.c, analytics: true } };
    const other = { ...none, c: { ...none.c, "third-party": true } };
    expect(nameAction(face, one, other, "choose")).toBe("choose");
    expect(nameAction(face, none, none, "reject_all")).toBe("reject_all");
    expect(nameAction(face, all, allowAlways(face, all, "third-party", "maps"), "choose")).toBe("choose");
  });
});

describe("Google's signals", () => {
  test("follow the purposes that were allowed, all seven each time", () => {
    expect(nameSignals(grantSignals(face, all.c, all.s))).toEqual({
      ad_storage: "denied",
      ad_user_data: "denied",
      ad_personalization: "denied",
      analytics_storage: "granted",
      functionality_storage: "denied",
      personalization_storage: "denied",
      security_storage: "granted",
    });
  });

  test("wait for a transfer's own yes, where a service of the purpose asks for one", () => {
    const asking = bannerFace();
    asking.purposes[2]!.signals = ["ad_storage"];
    const granted = (yes: boolean | null) =>
      nameSignals(grantSignals(asking, all.c, { "third-party.maps": yes })).ad_storage;
    expect([null, false, true].map(granted)).toEqual(["denied", "denied", "granted"]);
  });

  test("are denied without consent, but for security", () => {
    const granted = Object.entries(nameSignals(grantSignals(face, none.c, none.s))).filter(
      ([, value]) => value === "granted",
    );
    expect(granted.map(([name]) => name)).toEqual(["security_storage"]);
  });
});

test("a variant is drawn by its share, and there is always one", () => {
  const [variant] = face.variants;
  const variants = [
    { ...variant!, key: "a", share: 30 },
    { ...variant!, key: "b", share: 70 },
  ];
  const drawn = Array.from({ length: 100 }, (_, at) => pickVariant(variants, at)?.key);
  expect(drawn.filter((key) => key === "a").length).toBe(30);
  expect(drawn.filter((key) => key === "b").length).toBe(70);
  expect(pickVariant([{ ...variant!, key: "a", share: 30 }], 99)?.key).toBe("a");
});
