"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { ReasonDialog } from "@/components/form/reason-dialog";
import { useTRPC } from "@/components/trpc/context";
import type { RecordRef } from "@/contracts/fields";

export function ArchiveActivity({ name, archived, ...record }: RecordRef & { name: string; archived: boolean }) {
  const [t, router] = [useTranslations("activities"), useRouter()];
  const archive = useMutation(useTRPC().activities.archive.mutationOptions());
  return (
    <ReasonDialog
      open={t(archived ? "archive.restore" : "archive.open")}
      title={t(archived ? "archive.restoreTitle" : "archive.title", { name })}
      what={t(archived ? "archive.restoreWhat" : "archive.what")}
      reason={t("fields.reason")}
      act={t(archived ? "archive.restore" : "archive.open")}
      keep={t("archive.keep")}
      submit={async (reason) => {
        await archive.mutateAsync({ ...record, reason });
        router.refresh();
      }}
    />
  );
}
