import { getLanguage, getT } from "@/components/i18n/translator";

export type MeProps = {
  roles: string[];
  controllers: string;
  /** What this desk is, where that has to be said: a demonstration. */
  note?: string;
  /** An address for a plain POST, or a server action. */
  signOut: string | ((data: FormData) => Promise<void>);
};

/** Who I am here, and plain forms for language, theme and sign out. The stylesheet shows the theme that is not on. */
export async function Me({ roles, controllers, note, signOut }: MeProps) {
  const t = await getT("ui");
  const other = (await getLanguage()) === "de" ? "en" : "de";
  const leave = typeof signOut === "string" ? { action: signOut, method: "post" } : { action: signOut };
  return (
    <div className="me">
      <p>
        {roles.join(", ")}
        <span className="faint">{controllers}</span>
        {note ? <span className="faint">{note}</span> : null}
      </p>
      <form action="/api/preferences" method="post">
        <button type="submit" className="word" name="language" value={other} lang={other}>
          {t("me.language")}
        </button>
        <button type="submit" className="word to-dark" name="theme" value="dark">
          {t("me.dark")}
        </button>
        <button type="submit" className="word to-light" name="theme" value="light">
          {t("me.light")}
        </button>
      </form>
      <form {...leave}>
        <button type="submit" className="word">
          {t("me.signOut")}
        </button>
      </form>
    </div>
  );
}
