import type { Language } from "@/contracts/fields";
import { translator } from "@/messages/translator";
import { html } from "@/server/platform/http/html";
import { mailStyle } from "@/server/platform/mail-style";
import { expiresAt } from "./rules";

export type ConfirmationMail = {
  language: Language;
  controllerName: string;
  controllerAddress: string | null;
  contact: string | null;
  listName: string;
  wording: string;
  registeredAt: Date;
  confirmUrl: string;
  noticeUrl: string;
  demo: boolean;
};

const region: Record<Language, string> = { en: "en-GB", de: "de-DE" };
const berlin = (language: Language, style: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(region[language], { timeZone: "Europe/Berlin", ...style });

/**
 * Asks whether it was this person, and nothing else: who, what, when, the wording, one link, what happens without an answer,
 * imprint. No picture, no offer, nothing that reports its opening (OLG Celle 13 U 15/14, OLG Düsseldorf I-15 U 64/15).
 */
export function confirmationMail(props: ConfirmationMail): { subject: string; text: string; html: string } {
  const { language, controllerName, controllerAddress, contact, wording, confirmUrl, noticeUrl, demo } = props;
  const t = translator(language, "newsletter");
  const said = {
    day: berlin(language, { dateStyle: "full" }).format(props.registeredAt),
    time: berlin(language, { timeStyle: "short" }).format(props.registeredAt),
    gone: berlin(language, { dateStyle: "long" }).format(expiresAt(props.registeredAt)),
    list: props.listName,
    controller: controllerName,
  };
  const words = {
    subject: t("mail.subject", said),
    title: t("mail.title"),
    asked: t("mail.asked", said),
    ignore: t("mail.ignore", said),
    open: t("mail.open"),
    button: t("mail.button"),
    agree: t("mail.agree"),
    proof: t("mail.proof"),
    notice: t("mail.notice"),
    copy: t("mail.copy"),
    plain: t("mail.plain"),
    imprint: [controllerName, controllerAddress, contact].filter(Boolean).join("\n"),
    demo: demo ? t("mail.demo") : "",
  };
  const text = [
    words.title,
    words.asked,
    words.ignore,
    `${words.open}:\n${confirmUrl}`,
    words.button,
    words.agree,
    wording
      .split("\n")
      .map((line) => `> ${line}`)
      .join("\n"),
    `${words.proof}\n${words.notice}: ${noticeUrl}`,
    `-- \n${words.imprint}`,
    [words.plain, words.demo].filter(Boolean).join(" "),
  ].join("\n\n");
  return {
    subject: words.subject,
    text: `${text}\n`,
    html: asHtml(language, words, wording, confirmUrl, noticeUrl).text,
  };
}

type Words = Record<
  | "subject"
  | "title"
  | "asked"
  | "ignore"
  | "open"
  | "button"
  | "agree"
  | "proof"
  | "notice"
  | "copy"
  | "plain"
  | "imprint"
  | "demo",
  string
>;

function asHtml(language: Language, words: Words, wording: string, confirmUrl: string, noticeUrl: string) {
  const [from, ...imprint] = words.imprint.split("\n");
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${words.subject}</title>
${mailStyle}
</head>
<body>
<div class="sheet" role="main">
<p class="from">${from}</p>
<h1>${words.title}</h1>
<p>${words.asked} ${words.ignore}</p>
<p class="act"><a href="${confirmUrl}">${words.open}</a></p>
<p class="small">${words.button}</p>
<p>${words.agree}</p>
<blockquote>${wording}</blockquote>
<p class="small">${words.proof} <a href="${noticeUrl}">${words.notice}</a></p>
<hr>
<p class="small">${words.copy} <a href="${confirmUrl}">${confirmUrl}</a></p>
<p class="small">${[from, ...imprint].join(", ")}</p>
<p class="small">${words.plain} ${words.demo}</p>
</div>
</body>
</html>
`;
}
