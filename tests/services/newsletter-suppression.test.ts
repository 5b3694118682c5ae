import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evidenceEntries, subscriptions, suppressions } from "@/db/schema";
import { endSubscriptions } from "@/server/newsletter/holdings/service";
import { signUp } from "@/server/newsletter/service";
import { liftSuppression } from "@/server/newsletter/suppression/service";
import { visitor } from "@/server/platform/actor";
import { database } from "@/server/platform/database";
import { transact } from "@/server/platform/transact";
import { mailsTo, openDesk, person, work } from "../support/newsletter";
import { refusalOf } from "../support/registers";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const officer = person("officer");
const form = (email: string, list = "muster-news") => ({
  ...{ list, email, wording: 1, consent: true as const },
  language: "en" as const,
});
const end = (email: string, because: string) =>
  transact(officer, (tools) =>
    endSubscriptions(officer, tools, { controllerId: desk.muster.controllerId, email, because }),
  );

describe("an address that is suppressed", () => {
  it.each(["objection_marketing_21_2", "erasure_17"])(
    "by %s gets no mail because somebody types it, and nobody learns of it",
    async (because) => {
      const email = `${because}@people.example`;
      await end(email, because);
      const answer = await signUp(visitor, form(email.toUpperCase()));
      expect(answer).toEqual(await signUp(visitor, form(`other-${email}`)));
      await work();
      expect(mailsTo(email)).toEqual([]);
      expect(await database().$count(subscriptions, eq(subscriptions.email, email.toUpperCase()))).toBe(0);
      // Another company was not objected to.
      await signUp(visitor, form(email, "other-news"));
      await work();
      expect(mailsTo(email)).toHaveLength(1);
    },
  );

  it("may sign up again once the person has said so to the desk", async () => {
    const email = "back@people.example";
    await end(email, "objection_marketing_21_2");
    const lift = () => liftSuppression(officer, { controllerId: desk.muster.controllerId, email });
    expect([await lift(), await lift()]).toEqual([{ wasSuppressed: true }, { wasSuppressed: false }]);
    await signUp(visitor, form(email));
    await work();
    expect(mailsTo(email)).toHaveLength(1);
  });

  it("is not one by a withdrawal: who signs up again has agreed again", async () => {
    await end("again@people.example", "withdrawal_7_3");
    await signUp(visitor, form("again@people.example"));
    await work();
    expect(mailsTo("again@people.example")).toHaveLength(1);
  });

  it("is kept as a keyed hash, and the log names nobody; another controller's officer lifts nothing", async () => {
    const rows = JSON.stringify([
      await database().select().from(suppressions),
      await database().select().from(evidenceEntries),
    ]);
    expect(rows).not.toMatch(/people\.example/);
    const stranger = person("officer", desk.other.controllerId);
    const input = { controllerId: desk.muster.controllerId, email: "x@people.example" };
    expect((await refusalOf(liftSuppression(stranger, input))).code).toBe("not_found");
    expect((await refusalOf(liftSuppression(person("marketing"), input))).code).toBe("forbidden");
  });
});
