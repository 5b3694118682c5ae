import type { Language } from "@/contracts/fields";
import { messages } from "@/messages";
import { type Html, html } from "@/server/platform/http/html";
import { type Account, accounts } from "./accounts";
import { demoIssuerPath } from "./client";

const sheet = (language: Language, title: string, body: Html) => html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="/demo.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

function button({ name }: Account, language: Language): Html {
  const { label, note } = messages[language].access.accounts[name];
  return html`<li><button name="account" value="${name}">${label}</button> <small>${note}</small></li>`;
}

/** A button an account, and no password: everybody at this machine may be anybody in the demonstration. */
export function choicePage(language: Language, interaction: string): string {
  const { title, lead } = messages[language].access.provider;
  return sheet(
    language,
    title,
    html`<h1>${title}</h1>
<p>${lead}</p>
<form method="post" action="${demoIssuerPath}/interaction/${encodeURIComponent(interaction)}">
<ul>
${accounts.map((account) => button(account, language))}
</ul>
</form>`,
  ).text;
}

/** After a restart, or with the back button: the attempt is not known any more, and a new one is a click away. */
export function lostPage(language: Language): string {
  const { lostTitle, lost, again } = messages[language].access.provider;
  return sheet(
    language,
    lostTitle,
    html`<h1>${lostTitle}</h1>
<p>${lost}</p>
<p><a href="/sign-in">${again}</a></p>`,
  ).text;
}
