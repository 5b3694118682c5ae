import { getLanguage, getT } from "@/components/i18n/translator";

/** The other language, by a plain form: it works before anybody has signed in, and without a script. */
export async function LanguageSwitch() {
  const t = await getT("access");
  const other = (await getLanguage()) === "de" ? "en" : "de";
  return (
    <form action="/api/preferences" method="post" className="small">
      <button type="submit" className="word" name="language" value={other} lang={other}>
        {t("language")}
      </button>
    </form>
  );
}
