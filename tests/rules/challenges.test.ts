import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import { describe, expect, it } from "vitest";
import { provide } from "@/env";
import { judge, makeChallenge } from "@/server/requests/arrivals/challenges/rules";

provide({ SECRET_KEY: "a secret of this test, long enough to be one" });

const at = new Date();
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);
const solve = async (challenge: string) =>
  JSON.stringify(await solveChallenge({ challenge: JSON.parse(challenge), deriveKey }));
/** The same text with one thing in it changed. */
const forged = (challenge: string, change: (parsed: { parameters: { data: object; keyPrefix: string } }) => void) => {
  const parsed = JSON.parse(challenge);
  change(parsed);
  return JSON.stringify(parsed);
};

describe("a form's challenge", () => {
  it("is solved by a browser's own means, and that is worth one sending", async () => {
    const challenge = await makeChallenge("otc", false, at);
    const solution = await solve(challenge);
    expect(await judge({ challenge, solution }, "otc", later(3))).toMatchObject({ outcome: "solved" });
    expect((await judge({ challenge, solution }, "otc", later(3))).signature).toBe(JSON.parse(challenge).signature);
  }, 60_000);

  it("is worth nothing for another site, before anybody can have read the form, and after half a day", async () => {
    const challenge = await makeChallenge("otc", false, at);
    const solution = await solve(challenge);
    expect((await judge({ challenge, solution }, "mms", later(3))).outcome).toBe("again");
    expect((await judge({ challenge, solution }, "otc", later(1))).outcome).toBe("again");
    const old = await makeChallenge("otc", false, later(-13 * 3600));
    expect((await judge({ challenge: old, solution: await solve(old) }, "otc", at)).outcome).toBe("again");
  }, 60_000);

  it("without a solution is shown once more, and then taken from whoever waits", async () => {
    const first = await makeChallenge("otc", false, at);
    expect((await judge({ challenge: first, solution: "" }, "otc", later(60))).outcome).toBe("again");
    const second = await makeChallenge("otc", true, at);
    expect((await judge({ challenge: second, solution: "" }, "otc", later(1))).outcome).toBe("again");
    expect((await judge({ challenge: second, solution: "" }, "otc", later(3))).outcome).toBe("patient");
  });

  it("that somebody changed or made is none", async () => {
    const challenge = await makeChallenge("otc", false, at);
    const patient = forged(challenge, ({ parameters }) => Object.assign(parameters.data, { again: true }));
    const easy = forged(challenge, ({ parameters }) => Object.assign(parameters, { keyPrefix: "0" }));
    for (const wrong of [
      patient,
      easy,
      "",
      "{}",
      "null",
      "[",
      '{"parameters":{}}',
      forged(challenge, () => undefined).slice(1),
    ])
      for (const solution of ["", "{}", '{"counter":0,"derivedKey":"00"}', '{"counter":"0","derivedKey":7}', "x"])
        expect((await judge({ challenge: wrong, solution }, "otc", later(3))).outcome).toBe("again");
  });
});
