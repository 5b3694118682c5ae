import type { Translate } from "@/components/i18n/translator";
import type { State } from "@/components/ui/mark";
import type { TodayItem } from "@/contracts/today";
import type { Language } from "@/messages";
import { formatDate } from "@/messages/format";

type BannerItem = Extract<TodayItem, { kind: `banner_${string}` }>;
export type Said = { state: State; when: string; what: string; why: string; href: string; act: string };

export const isBanner = (item: TodayItem): item is BannerItem => item.kind.startsWith("banner_");

/** What keeps a site's banner from going on, or that it waits for legal. */
export function bannerWords(t: Translate<"today">, language: Language, item: BannerItem): Said {
  const { site: key, siteName: site } = item;
  const desk = `/consent/banners/${key}`;
  switch (item.kind) {
    case "banner_in_review":
      return {
        state: "open",
        when: t("when.review"),
        what: t("bannerInReview.what", { site, number: item.number }),
        why: t("bannerInReview.why", { date: formatDate(item.submittedAt, language) }),
        href: `${desk}/${item.number}`,
        act: t("bannerInReview.act"),
      };
    case "banner_refused":
      return {
        state: "unknown",
        when: t("when.refused"),
        what: t("bannerRefused.what", { site, number: item.number, count: item.findings }),
        why: t("bannerRefused.why"),
        href: `${desk}/${item.number}`,
        act: t("bannerRefused.act"),
      };
    case "banner_returned":
      return {
        state: "open",
        when: t("when.returned"),
        what: t("bannerReturned.what", { site, number: item.number }),
        why: item.comment ? t("bannerReturned.why", { comment: item.comment }) : t("bannerReturned.whyPlain"),
        href: desk,
        act: t("bannerReturned.act"),
      };
    case "banner_unmeasured":
      return {
        state: "unknown",
        when: t("when.unmeasured"),
        what: t("bannerUnmeasured.what", { site, number: item.number }),
        why: t("bannerUnmeasured.why"),
        href: `${desk}/${item.number}`,
        act: t("bannerUnmeasured.act"),
      };
    case "banner_unasked":
      return {
        state: "unknown",
        when: t("when.unasked"),
        what: t("bannerUnasked.what", { site, count: item.purposes.length }),
        why: t("bannerUnasked.why", { purposes: item.purposes.join(", ") }),
        href: desk,
        act: t("bannerUnasked.act"),
      };
  }
}
