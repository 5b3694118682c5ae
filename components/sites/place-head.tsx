import { Can } from "@/components/access/can";
import { getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { ButtonLink } from "@/components/ui/button-link";

type Props = { title: string; lead: string; editHref: string };

export async function PlaceHead({ title, lead, editHref }: Props) {
  const t = await getT("sites");
  const acts = (
    <Can permission="sites:edit">
      <ButtonLink href={editHref} look="primary" hotkey="E">
        {t("edit")}
      </ButtonLink>
    </Can>
  );
  return <Head title={title} lead={lead} acts={acts} />;
}
