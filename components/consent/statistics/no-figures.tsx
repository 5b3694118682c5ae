import { getT } from "@/components/i18n/translator";
import { Empty } from "@/components/page/empty";
import { ButtonLink } from "@/components/ui/button-link";

type Props = { site: { key: string; name: string }; published: boolean; demo: boolean; address: string };

/** What to do first: a banner comes with the first notice, figures with the script on the page. */
export async function NoFigures({ site, published, demo, address }: Props) {
  const t = await getT("statistics");
  const acts = demo && published ? <ButtonLink href={`/demo/${site.key}`}>{t("empty.demo")}</ButtonLink> : undefined;
  return (
    <Empty title={t("empty.title")} acts={acts}>
      {t(published ? "empty.none" : "empty.unpublished", { site: site.name })}
      {published ? (
        <code className="mt-3 block">{`<script src="${address}/banner.js" data-site="${site.key}" crossorigin="anonymous"></script>`}</code>
      ) : null}
    </Empty>
  );
}
