import type { PrintFigures } from "@/contracts/request-figures";
import { figureColumns } from "@/messages/figures-in-words";
import { formatDate } from "@/messages/format";
import { translator } from "@/messages/translator";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { findBrowser } from "@/server/platform/browser";
import { civilDate, now } from "@/server/platform/clock";
import { sha256 } from "@/server/platform/crypto";
import { database } from "@/server/platform/database";
import { AppError } from "@/server/platform/errors";
import { printFace, printPage } from "@/server/platform/print";
import { transact } from "@/server/platform/transact";
import { controllersOf } from "../queries";
import { getFigures } from "../service";
import { reportPage } from "./rules";

/** The report of a year as PDF; that it was made, and the hash of what came out, is in the log. */
export async function printFigures(actor: Actor, { language, ...asked }: PrintFigures) {
  const scope = authorize(actor, "requests:read");
  if (!findBrowser()) throw new AppError("unavailable", { browser: "missing" });
  const t = translator(language, "requests");
  const { year, rows } = await getFigures(actor, asked);
  const columns = figureColumns(t);
  const page = reportPage({
    ...{ language, face: await printFace(), title: `${t("figures.title")} ${year}`, lead: t("figures.lead") },
    controllers: await controllersOf(database(), scope),
    asOf: t("figures.asOf", { date: formatDate(civilDate(now()), language) }),
    head: columns.map(({ header }) => header),
    rows: rows.map((row) => columns.map(({ value }) => String(value(row) ?? "—"))),
    none: t("figures.none"),
    definition: t("figures.definition"),
  });
  const pdf = await printPage(page);
  await transact(actor, async ({ record }) =>
    record({ act: "requests.reportPrinted", data: { year, sha256: sha256(pdf) } }),
  );
  return { name: `requests-${year}.pdf`, base64: pdf.toString("base64") };
}
