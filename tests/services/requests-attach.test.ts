import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { requestFileParts } from "@/db/schema";
import { worker } from "@/server/platform/actor";
import * as time from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { attachFiles, dropAttachments, receiveAttachment } from "@/server/requests/files/service";
import { forgetUnfinished } from "@/server/requests/retention/service";
import { refusalOf } from "../support/registers";
import { actsOf, makePerson, openCase, openRequests } from "../support/requests";

let desk: Awaited<ReturnType<typeof openRequests>>;
beforeAll(async () => {
  desk = await openRequests();
});
afterAll(() => desk.close());

const scan = () => Readable.from([Buffer.from("%PDF-1.7 a letter")]);
const partsOf = (requestId: string) => database().$count(requestFileParts, eq(requestFileParts.requestId, requestId));

it("a scan goes into the thread with a word of what it is, also of a closed case, and its name is ours", async () => {
  const officer = await makePerson("officer");
  const request = await openCase(officer, "muster");
  const file = await receiveAttachment(officer, request.id, scan());
  await attachFiles(officer, request.id, "The letter as it came", file ? [file] : []);
  const [message] = (await request.look()).thread;
  expect(message).toMatchObject({ kind: "note", text: "The letter as it came" });
  expect(message?.files).toMatchObject([{ type: "application/pdf", name: `${request.reference}-01.pdf` }]);
  expect((await request.look()).tasks).toEqual([]);
  expect(await actsOf(request.id)).toEqual(expect.arrayContaining(["attached", "fileReceived"]));
});

it("is refused by kind, by controller and by role, and leaves nothing behind", async () => {
  const officer = await makePerson("officer");
  const request = await openCase(officer, "muster");
  const page = Readable.from([Buffer.from("<!doctype html><script>x</script>")]);
  expect((await refusalOf(receiveAttachment(officer, request.id, page))).fields).toEqual({ files: "type" });
  const stranger = await makePerson("officer", desk.other.controllerId);
  expect((await refusalOf(receiveAttachment(stranger, request.id, scan()))).code).toBe("not_found");
  expect((await refusalOf(receiveAttachment(await makePerson("legal"), request.id, scan()))).code).toBe("forbidden");
  expect((await refusalOf(attachFiles(officer, request.id, "Nothing", []))).fields).toEqual({ files: "required" });
  const file = await receiveAttachment(officer, request.id, scan());
  await dropAttachments(officer, file ? [file] : []);
  expect(await partsOf(request.id)).toBe(0);
});

it("that was never finished goes within a day, and one that was attached stays", async () => {
  const officer = await makePerson("officer");
  const request = await openCase(officer, "muster");
  await receiveAttachment(officer, request.id, scan());
  const kept = await receiveAttachment(officer, request.id, scan());
  await attachFiles(officer, request.id, "Kept", kept ? [kept] : []);
  expect([await forgetUnfinished(worker), await partsOf(request.id)]).toEqual([0, 2]);
  const clock = vi.spyOn(time, "now").mockReturnValue(new Date(Date.now() + 25 * 3_600_000));
  expect([await forgetUnfinished(worker), await partsOf(request.id)]).toEqual([1, 1]);
  clock.mockRestore();
});
