import { getT } from "@/components/i18n/translator";
import { AsideSection } from "@/components/page/aside-section";
import { Links } from "@/components/ui/links";
import type { Cookie } from "@/contracts/cookies";

type Props = { cookie: Cookie; activities: { id: string; name: string; noticeSection: string | null }[] };

/** The sites that set it, the vendor behind it, and what else this vendor is named for. */
export async function CookieLinks({ cookie, activities }: Props) {
  const t = await getT("cookies");
  const { vendorId, vendorName, provider } = cookie;
  return (
    <>
      <AsideSection title={t("linked.sites")}>
        <Links
          items={cookie.sites.map(({ id, name }) => ({
            href: `/cookies?site=${id}`,
            label: name,
            note: t("linked.onSite"),
          }))}
        />
      </AsideSection>
      <AsideSection title={t("linked.vendor")}>
        {vendorId ? (
          <Links items={[{ href: `/vendors/${vendorId}`, label: vendorName }]} />
        ) : (
          <p className="small soft">{t(provider === "controller" ? "linked.own" : "linked.unstated")}</p>
        )}
      </AsideSection>
      {activities.length > 0 ? (
        <AsideSection title={t("linked.activities")}>
          <Links
            items={activities.map(({ id, name, noticeSection }) => ({
              href: `/activities/${id}`,
              label: name,
              note: noticeSection,
            }))}
          />
        </AsideSection>
      ) : null}
    </>
  );
}
