import { getT } from "@/components/i18n/translator";
import { Fold } from "@/components/ui/fold";

type Props = { answers?: { id: number; to: string; subject: string } };

/** To the company, as somebody outside: a plain form, as all that visitors see. */
export async function WriteMailForm({ answers }: Props) {
  const t = await getT("demo");
  const fields = [
    { name: "name", type: "text", value: "" },
    { name: "email", type: "email", value: answers?.to ?? "" },
    { name: "subject", type: "text", value: answers ? `Re: ${answers.subject}` : "" },
  ] as const;
  return (
    <Fold title={t(answers ? "mail.answer" : "mail.write")}>
      <form className="form" method="post" action="/demo/mailbox/send">
        {answers ? <input type="hidden" name="answers" value={answers.id} /> : null}
        {fields.map(({ name, type, value }) => (
          <div className="field" key={name}>
            <label htmlFor={`mail-${name}`}>{t(`mail.${name}`)}</label>
            <input id={`mail-${name}`} name={name} type={type} defaultValue={value} required maxLength={200} />
          </div>
        ))}
        <div className="field">
          <label htmlFor="mail-text">{t("mail.text")}</label>
          <textarea id="mail-text" name="text" rows={6} required maxLength={20_000} />
        </div>
        <div className="acts">
          <button type="submit" className="button primary">
            {t("mail.send")}
          </button>
        </div>
      </form>
    </Fold>
  );
}
