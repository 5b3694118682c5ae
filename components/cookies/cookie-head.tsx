import { Can } from "@/components/access/can";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { ButtonLink } from "@/components/ui/button-link";
import type { Cookie } from "@/contracts/cookies";
import { ArchiveCookie } from "./archive-cookie";
import { cookieTitle } from "./cookie-title";

export async function CookieHead({ cookie }: { cookie: Cookie }) {
  const t = await getT("cookies");
  const { id, version, archivedAt, category, sites } = cookie;
  const title = cookieTitle(cookie, t("unnamed"));
  const lead = [t(`category.${category}`), ...sites.map((site) => site.name), archivedAt && t("state.archived")];
  const acts = (
    <Can permission="cookies:edit">
      <Messages of={["cookies"]}>
        <ArchiveCookie id={id} version={version} name={title} archived={archivedAt !== null} />
      </Messages>
      <ButtonLink href={`/cookies/${id}/edit`} look="primary" hotkey="E">
        {t("edit")}
      </ButtonLink>
    </Can>
  );
  return <Head title={title} lead={lead.filter(Boolean).join(", ")} acts={acts} />;
}
