import type { PolicySection, PublishedNotice } from "@/contracts/policies";
import { escapeHtml } from "../markdown/rules";
import { type Piece, piecesToHtml } from "../pieces/rules";
import { dayInWords, noticeWords } from "../words/rules";

/** When the version went public (null before), by the calendar of its place, and the versions that stood before it. */
export type Publication = {
  publishedAt: string | null;
  publishedOn: string | null;
  earlier: { number: number; revisedOn: string }[];
};

type Section = Pick<PolicySection, "key" | "number" | "heading"> & { pieces: Piece[] };

/** "3a" belongs under "3"; a section without a number of that form stands for itself. */
function group(sections: Section[]) {
  const groups: { head: Section; subs: Section[] }[] = [];
  for (const section of sections) {
    const parent = /^(\d+)[a-z]{1,2}$/.exec(section.number ?? "")?.[1];
    const last = groups.at(-1);
    if (parent !== undefined && last?.head.number === parent) last.subs.push(section);
    else groups.push({ head: section, subs: [] });
  }
  return groups;
}

const number = (section: Section) => escapeHtml(section.number ?? "");

function sectionHtml({ head, subs }: { head: Section; subs: Section[] }): string {
  return [
    `<section id="${head.key}"><h2><span>${number(head)}</span><b>${escapeHtml(head.heading)}</b></h2>`,
    piecesToHtml(head.pieces),
    ...subs.flatMap((sub) => [
      `<h3 id="${sub.key}"><span>${number(sub)}</span>${escapeHtml(sub.heading)}</h3>`,
      piecesToHtml(sub.pieces),
    ]),
    "</section>",
  ]
    .filter(Boolean)
    .join("\n");
}

/** The whole page as it is stored: no script, no inline style, nothing from another host. */
export function documentOf(notice: PublishedNotice, sections: Section[], publication: Publication): string {
  const say = noticeWords[notice.language];
  const day = (date: string) => dayInWords(date, notice.language);
  const address = `/notices/${notice.site}`;
  const json = `/api/v1/sites/${notice.site}/notice?version=${notice.version}`;
  const groups = group(sections);
  const since = publication.publishedOn ? `, ${say.inForce(day(publication.publishedOn))}` : "";
  const version = (other: { number: number; revisedOn: string }) =>
    `<li><span>${say.version(other.number)}</span><a href="${address}/${other.number}">${say.revised(day(other.revisedOn))}</a></li>`;
  const own = { number: notice.version, revisedOn: notice.revisedOn };
  const proof = (notice.sha256.slice(0, 32).match(/.{4}/g) ?? []).join(" ");
  return `${[
    "<!DOCTYPE html>",
    `<html lang="${notice.language}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(notice.title)}</title>`,
    `<link rel="alternate" type="application/json" href="${json}">`,
    '<link rel="stylesheet" href="/notice.css">',
    "</head>",
    "<body>",
    '<main class="notice law">',
    `<p class="masthead"><span>${escapeHtml(notice.controller.name)}</span><span>${say.version(notice.version)}, ${say.revised(day(notice.revisedOn))}${since}</span><span><a href="${json}">JSON</a>, <a href="#versions">${say.earlier}</a></span></p>`,
    `<p class="small soft">${say.standing} <a href="${address}">${address}</a>.</p>`,
    `<h1>${escapeHtml(notice.title)}</h1>`,
    ...(notice.intro ? [`<p class="intro">${escapeHtml(notice.intro)}</p>`] : []),
    `<section aria-labelledby="contents"><h2 id="contents"><span></span><b>${say.contents}</b></h2>`,
    '<ol class="contents">',
    ...groups.map(
      ({ head }) => `<li><span>${number(head)}</span><a href="#${head.key}">${escapeHtml(head.heading)}</a></li>`,
    ),
    "</ol></section>",
    ...groups.map(sectionHtml),
    `<section aria-labelledby="versions"><h2 id="versions"><span></span><b>${say.earlier}</b></h2>`,
    '<ul class="rights">',
    ...[own, ...publication.earlier].map(version),
    "</ul>",
    `<p class="after hash">${say.proof} ${proof}</p>`,
    `<p class="soft colophon">${notice.demonstration ? `${say.demonstration} ` : ""}${say.quiet}</p>`,
    "</section>",
    "</main>",
    "</body>",
    "</html>",
  ].join("\n")}\n`;
}
