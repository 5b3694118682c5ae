import { expect, test } from "vitest";
import { waitForDatabase } from "@/server/process/queue";

/** A database that answers each question with the next of these. */
function answering(...answers: unknown[]) {
  const db = {
    async executeSql(_text: string, _values: unknown[]) {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return { rows: [answer] };
    },
  };
  const reported: unknown[] = [];
  waitForDatabase(db, (error) => reported.push((error as { code?: string }).code));
  return { db, reported };
}
const failed = (values: object) => Object.assign(new Error("failed"), values);

test("a job's outcome waits until the database is there again", async () => {
  const away = [
    failed({ code: "ECONNREFUSED" }),
    failed({ severity: "FATAL", code: "57P03" }),
    new Error("Connection terminated unexpectedly"),
  ];
  const { db, reported } = answering(...away, "noted");
  expect(await db.executeSql("complete", [])).toEqual({ rows: ["noted"] });
  expect(reported).toEqual(["ECONNREFUSED", "57P03", undefined]);
});

test("what the database refuses is refused, and so is a fault of our own: neither is asked again", async () => {
  const { db, reported } = answering(failed({ severity: "ERROR", code: "23505" }), new TypeError("no such thing"));
  await expect(db.executeSql("send", [])).rejects.toMatchObject({ code: "23505" });
  await expect(db.executeSql("send", [])).rejects.toThrow("no such thing");
  expect(reported).toEqual([]);
});
