import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { calendarKeys } from "@/contracts/deadlines";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The command as a process of its own, without a database, secrets or settings. */
const due = (...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const command = ["--import", "tsx", "server/commands/due.ts", ...args];
    const env = { NODE_ENV: "test" as const };
    execFile(process.execPath, command, { cwd: root, env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

describe.concurrent("npm run due", { timeout: 30_000 }, () => {
  it("says when a request of a Saturday is due in Bavaria, with the pause and without", async ({ expect }) => {
    const { code, out, err } = await due(
      ...["--received", "2026-01-31", "--calendar", "DE-BY", "--paused", "2026-02-03/2026-02-10"],
    );
    expect([code, err]).toEqual([0, ""]);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ raw: "2026-02-28", due: "2026-03-02", paused: "2026-03-09" });
    expect(answer.trace.en).toContain("So it is due on Monday 2 March, 24:00");
    expect(answer.trace.en).toContain("The clock stood still for 7 days (3 to 9 February)");
    expect(answer.trace.de).toContain("Die Frist endet daher am Montag, 9. März, 24 Uhr");
    expect(Object.keys(answer)).toEqual(["raw", "due", "paused", "trace"]);
  });

  it("counts an extension from the receipt, and several pauses together", async ({ expect }) => {
    const pauses = ["--paused", "2026-12-01/2026-12-03", "--paused", "2026-12-02/2026-12-05"];
    const { out } = await due("--received", "2026-11-30", "--calendar", "AT", "--months", "3", ...pauses);
    expect(JSON.parse(out)).toMatchObject({ raw: "2027-02-28", due: "2027-03-01", paused: "2027-03-04" });
  });

  it("wants an objection to direct marketing done at once, whatever is paused", async ({ expect }) => {
    const right = ["--right", "objection_marketing_21_2", "--paused", "2026-02-03/2026-02-10"];
    const { out } = await due("--received", "2026-01-31", "--calendar", "DE", ...right);
    expect(JSON.parse(out)).toMatchObject({ raw: "2026-01-31", due: "2026-01-31", paused: null });
  });

  it.each([
    [["--received", "2026-01-31", "--calendar", "CH"], `"CH": it takes one of ${calendarKeys.join(", ")}.`],
    [["--received", "2026-02-30", "--calendar", "DE"], '--received cannot be "2026-02-30"'],
    [["--received", "2026-01-31"], "--calendar is missing"],
    [["--received", "2026-01-31", "--calendar", "DE", "--paused", "2026-02-10/2026-02-03"], "--paused cannot be"],
    [["--received", "2026-01-31", "--calendar", "DE", "--day", "1"], "Unknown option '--day'."],
  ])("with %j says in one sentence what is wrong", async (args, sentence) => {
    const { code, out, err } = await due(...args);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(sentence);
    expect(err.match(/\.(\s|$)/g)).toHaveLength(1);
  });
});
