import { getT } from "@/components/i18n/translator";
import { Mark } from "@/components/ui/mark";
import type { CookieRow } from "@/contracts/cookies";
import { gapsOf } from "./gaps";

export async function GapCell({ cookie }: { cookie: CookieRow }) {
  const t = await getT("cookies");
  const gaps = gapsOf(cookie);
  if (cookie.archivedAt) return <Mark state="done">{t("state.archived")}</Mark>;
  if (gaps.length === 0) return <span className="faint">{t("noGap")}</span>;
  return (
    <>
      <Mark state="unknown">{t("missing")}</Mark>
      <br />
      <span className="small soft">{gaps.map((gap) => t(`gap.${gap}`)).join(", ")}</span>
    </>
  );
}
