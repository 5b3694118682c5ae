import { describe, expect, it } from "vitest";
import { Period } from "@/contracts/fields";
import { periodInWords } from "@/contracts/periods";
import { planRecipients, recipientErrors } from "@/server/activities/rules";

describe("a period in words", () => {
  it.each([
    ["P7D", "7 days", "7 Tage"],
    ["P1D", "1 day", "1 Tag"],
    ["PT24H", "24 hours", "24 Stunden"],
    ["PT1M", "1 minute", "1 Minute"],
    ["P6M", "6 months", "6 Monate"],
    ["P24M", "24 months", "24 Monate"],
    ["P2W", "2 weeks", "2 Wochen"],
    ["P1Y6M", "1 year, 6 months", "1 Jahr, 6 Monate"],
    ["PT0S", "at once", "sofort"],
    ["P0D", "at once", "sofort"],
  ])("%s is said as it is counted", (period, english, german) => {
    expect(Period.safeParse(period).success).toBe(true);
    expect(periodInWords(period, "en")).toBe(english);
    expect(periodInWords(period, "de")).toBe(german);
  });

  it("shows what it cannot read instead of guessing", () => {
    expect(periodInWords("soon", "en")).toBe("soon");
  });
});

describe("the recipients of an activity", () => {
  const services = [
    { id: "crm", controllerId: "a", archivedAt: null },
    { id: "old", controllerId: "a", archivedAt: "2026-01-01T00:00:00Z" },
    { id: "theirs", controllerId: "b", archivedAt: null },
  ];
  const check = (ids: string[], already: string[] = []) =>
    recipientErrors(
      ids.map((serviceId) => ({ serviceId })),
      "a",
      services,
      already,
    );

  it("are services of its own controller, each once", () => {
    expect(check(["crm"])).toEqual({});
    expect(check(["crm", "theirs", "nowhere"])).toEqual({
      "recipients.1.serviceId": "other_controller",
      "recipients.2.serviceId": "other_controller",
    });
    expect(check(["crm", "crm"])).toEqual({ "recipients.1.serviceId": "duplicate" });
  });

  it("may be archived only if they stood there before", () => {
    expect(check(["old"])).toEqual({ "recipients.0.serviceId": "vendor_archived" });
    expect(check(["old"], ["old"])).toEqual({});
  });

  it("become what the form says, and the rest is left alone", () => {
    const stored = [
      { serviceId: "keep", role: null },
      { serviceId: "change", role: null },
      { serviceId: "drop", role: "partner" },
    ];
    const wanted = [
      { serviceId: "keep", role: null },
      { serviceId: "change", role: "authority" },
      { serviceId: "new", role: null },
    ];
    expect(planRecipients(stored, wanted)).toEqual({ add: [wanted[2]], change: [wanted[1]], remove: ["drop"] });
  });
});
