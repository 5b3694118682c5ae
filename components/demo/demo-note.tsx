import { getT } from "@/components/i18n/translator";

/** Under each page of the demonstration that could be taken for the company's own. */
export async function DemoNote() {
  const t = await getT("demo");
  return (
    <footer className="notice law max-w-[46rem]">
      <p className="soft colophon">{t("line")}</p>
    </footer>
  );
}
