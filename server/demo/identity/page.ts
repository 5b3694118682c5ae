import type { Language } from "@/contracts/fields";
import { messages } from "@/messages";
import { type Account, accounts } from "./accounts";
import { demoIssuerPath } from "./client";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] as string);

const sheet = (language: Language, title: string, body: string) => `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/demo.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

function button({ name }: Account, language: Language): string {
  const { label, note } = messages[language].access.accounts[name];
  return `<li><button name="account" value="${name}">${escapeHtml(label)}</button> <small>${escapeHtml(note)}</small></li>`;
}

/** A button an account, and no password: everybody at this machine may be anybody in the demonstration. */
export function choicePage(language: Language, interaction: string): string {
  const { title, lead } = messages[language].access.provider;
  return sheet(
    language,
    title,
    `<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(lead)}</p>
<form method="post" action="${demoIssuerPath}/interaction/${encodeURIComponent(interaction)}">
<ul>
${accounts.map((account) => button(account, language)).join("\n")}
</ul>
</form>`,
  );
}

/** After a restart, or with the back button: the attempt is not known any more, and a new one is a click away. */
export function lostPage(language: Language): string {
  const { lostTitle, lost, again } = messages[language].access.provider;
  return sheet(
    language,
    lostTitle,
    `<h1>${escapeHtml(lostTitle)}</h1>\n<p>${escapeHtml(lost)}</p>\n<p><a href="/sign-in">${escapeHtml(again)}</a></p>`,
  );
}
