import type { RequestTask } from "@/contracts/request-tasks";
import type { RequestRight } from "@/contracts/requests";
import type { Queryable } from "@/db/client";
import { translator } from "@/messages/translator";
import type { StoredCase } from "../../cases/queries";
import type { CaseKey } from "../../sealing/rules";
import { listTasks } from "../../tasks/queries";
import { type Found, type PackageContent, withData } from "./rules";

type Open = StoredCase & { key: CaseKey };

/** All that goes out for one right, as of now: its letter, and for access and portability what was found in each place. */
export async function packageOf(
  db: Queryable,
  open: Open,
  { right, outcome, letter }: { right: RequestRight; outcome: string; letter: string },
): Promise<PackageContent> {
  const { reference, controllerName, receivedOn } = open;
  const found = withData.includes(right) ? await foundIn(db, open) : [];
  return { reference, controller: controllerName, right, outcome, receivedOn, letter, found };
}

async function foundIn(db: Queryable, { id, key, language }: Open): Promise<Found[]> {
  const t = translator(language, "requests");
  const tasks = await listTasks(db, id, key, "1970-01-01");
  const placeOf = ({ own, place }: RequestTask) => (own ? t(`tasks.own.${own}`) : (place ?? ""));
  return tasks
    .filter(({ answeredAt }) => answeredAt !== null)
    .map((task) => ({
      place: placeOf(task),
      outcome: t(task.outcome === "found" ? "tasks.foundPlain" : "tasks.nothing"),
      text: task.text,
      files: task.files.flatMap(({ name, id: file, sha256, size }) => (name ? { name, id: file, sha256, size } : [])),
    }));
}
