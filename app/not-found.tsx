import type { Metadata } from "next";
import { getT } from "@/components/i18n/translator";
import { NothingHere } from "@/components/page/nothing-here";
import { Plain } from "@/components/page/plain";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("ui");
  return { title: t("notFound.title") };
}

export default function NotFound() {
  return (
    <Plain>
      <NothingHere />
    </Plain>
  );
}
