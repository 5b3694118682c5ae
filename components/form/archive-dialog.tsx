"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import type { ArchiveRecord } from "@/contracts/fields";
import type { Namespace } from "@/messages";
import { ReasonDialog } from "./reason-dialog";
import type { Words } from "./words";

type Props = Omit<ArchiveRecord, "reason"> & {
  name: string;
  archived: boolean;
  /** Where `archive.*` says what follows from it. */
  namespace: Namespace;
  submit: (record: ArchiveRecord) => Promise<unknown>;
};

/** Away from the lists, or back: asked for once more, with the reason that the history keeps. */
export function ArchiveDialog({ id, version, name, archived, namespace, submit }: Props) {
  const [t, ui, router] = [
    useTranslations(namespace) as unknown as Words & ((key: string, values?: { name: string }) => string),
    useTranslations("ui"),
    useRouter(),
  ];
  return (
    <ReasonDialog
      open={ui(archived ? "archive.restore" : "archive.open")}
      title={ui(archived ? "archive.restoreTitle" : "archive.title", { name })}
      what={t(archived ? "archive.restoreWhat" : "archive.what")}
      reason={ui("archive.reason")}
      act={ui(archived ? "archive.restore" : "archive.open")}
      keep={ui("archive.keep")}
      submit={async (reason) => {
        await submit({ id, version, reason });
        router.refresh();
      }}
    />
  );
}
