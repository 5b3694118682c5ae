export type Asked = { siteKey: string; number: number | undefined };

const form = /^\/notices\/([a-z][a-z0-9-]{1,39})(?:\/([1-9]\d{0,5}))?\/?$/;

/** Which notice an address asks for; null for an address below /notices/ that no notice can have. */
export function readAddress(path: string): Asked | null {
  const [, siteKey, number] = form.exec(path) ?? [];
  return siteKey === undefined ? null : { siteKey, number: number === undefined ? undefined : Number(number) };
}

/** RFC 9110 13.1.2: a list of tags, weak or not, or a star. */
export const matchesTag = (header: string | undefined, tag: string) =>
  header?.split(",").some((part) => ["*", tag].includes(part.trim().replace(/^W\//, ""))) ?? false;

const absent = "There is no notice at this address.";
const fehlt = "Unter dieser Adresse steht keine Datenschutzerklärung.";

export const absentPage = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${absent}</title>
<link rel="stylesheet" href="/notice.css">
</head>
<body>
<main class="notice law">
<h1>${absent}</h1>
<p class="intro" lang="de">${fehlt}</p>
</main>
</body>
</html>
`;
