"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { ConsentRecord } from "@/contracts/consent";

const layers = ["first", "settings"] as const;

/** As it stood before the person: that version, language and variant, drawn by the script of its time. */
export function RecordBanner({ record }: { record: ConsentRecord }) {
  const t = useTranslations("records");
  const [layer, setLayer] = useState<(typeof layers)[number]>(record.layer === "settings" ? "settings" : "first");
  if (!record.hasFace) return <p className="soft">{t("banner.early")}</p>;
  const { siteKey, banner, language, variant } = record;
  const view = new URLSearchParams({ language, layer, variant: variant ?? "" });
  return (
    <>
      <fieldset className="acts mb-4">
        <legend className="vh">{t("banner.layers")}</legend>
        {layers.map((one) => (
          <Button key={one} aria-pressed={layer === one} onClick={() => setLayer(one)}>
            {t(`banner.${one}`)}
          </Button>
        ))}
      </fieldset>
      <iframe
        className="h-[45rem] w-full border border-rule"
        src={`/consent/banners/${siteKey}/${banner}/preview?${view}`}
        title={t("banner.frame", { number: banner, layer: t(`banner.${layer}`) })}
        sandbox="allow-scripts"
      />
    </>
  );
}
