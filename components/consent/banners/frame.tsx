import { getT } from "@/components/i18n/translator";
import { type BannerView, previewAddress } from "./view";

type Props = { site: string; number: number; view: BannerView; title: string };

/** A frozen banner on a page of its own, which can reach nothing of this one. */
export async function Frame({ site, number, view, title }: Props) {
  const t = await getT("banners");
  const address = previewAddress(site, number, view);
  const size = view.screen === "phone" ? "h-[640px] w-[360px]" : "h-[45rem] w-full";
  return (
    <figure>
      <iframe className={`${size} max-w-full border border-rule`} src={address} title={title} sandbox="allow-scripts" />
      <figcaption className="small soft after">
        <a href={address}>{t("shown.alone")}</a>
      </figcaption>
    </figure>
  );
}
