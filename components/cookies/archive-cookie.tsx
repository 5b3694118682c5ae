"use client";
import { useMutation } from "@tanstack/react-query";
import { ArchiveDialog } from "@/components/form/archive-dialog";
import { useTRPC } from "@/components/trpc/context";

type Props = { id: string; version: number; name: string; archived: boolean };

export function ArchiveCookie(record: Props) {
  const archive = useMutation(useTRPC().cookies.archive.mutationOptions());
  return <ArchiveDialog {...record} namespace="cookies" submit={(input) => archive.mutateAsync(input)} />;
}
