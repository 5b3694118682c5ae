import type { NoticeActivity } from "@/contracts/activities";
import type { PublishedCookie } from "@/contracts/cookies";
import type { Language } from "@/contracts/fields";
import { periodInWords } from "@/contracts/periods";
import type { PolicySection, PublishedNotice } from "@/contracts/policies";
import type { VendorRole } from "@/contracts/vendors";
import { canonicalize, sha256 } from "@/server/platform/crypto";
import { type Block, readBody } from "../blocks/rules";
import { documentOf, type Publication } from "../document/rules";
import { type Line, type Piece, piecesToText, type Run } from "../pieces/rules";
import { dayInWords, noticeWords } from "../words/rules";

/** All that the registers say and a notice may show. */
export type NoticeFacts = {
  siteKey: string;
  controller: PublishedNotice["controller"];
  activities: NoticeActivity[];
  services: { vendorName: string; name: string; role: VendorRole }[];
  cookies: PublishedCookie[];
  demonstration: boolean;
};
export type NoticeText = {
  number: number;
  language: Language;
  title: string;
  intro: string | null;
  revisedOn: string;
  sections: PolicySection[];
};
export type Compiled = { notice: PublishedNotice; html: string };

type Setting = { facts: NoticeFacts; text: NoticeText };

const wordsOf = (setting: Setting) => noticeWords[setting.text.language];
const orGap = (value: string | null, setting: Setting): Run => value ?? { gap: wordsOf(setting).unstated };

function stageOf(rule: NoticeActivity["retention"][number], setting: Setting): Line {
  const say = wordsOf(setting);
  if (rule.period === null) return [`${rule.data}: `, { gap: say.unstated }];
  const action = say.actions[rule.action];
  if (rule.period === "PT0S") {
    return [`${rule.data}: ${say.atOnce(action, rule.trigger === "collection" ? null : say.triggers[rule.trigger])}`];
  }
  return [
    `${rule.data}: ${say.stage(action, periodInWords(rule.period, setting.text.language), say.triggers[rule.trigger])}`,
  ];
}

function activityPiece(activity: NoticeActivity, setting: Setting): Piece {
  const say = wordsOf(setting);
  const { purposes, retention, recipients } = activity;
  const named = recipients.map(
    ({ vendorName, serviceName, role }): Line => [`${vendorName} (${serviceName}), ${say.roles[role]}`],
  );
  const rows = [
    {
      term: say.terms.purpose,
      lines: purposes.map(
        ({ name, legalBasis }): Line => [`${name}: `, legalBasis ? say.bases[legalBasis] : { gap: say.noBasis }],
      ),
    },
    {
      term: say.terms.kept,
      lines: retention.length > 0 ? retention.map((rule) => stageOf(rule, setting)) : [[{ gap: say.unstated }]],
    },
    ...(named.length > 0 ? [{ term: say.terms.recipients, lines: named }] : []),
  ];
  return { kind: "record", look: "record", rows };
}

/** One line a recipient, in the order of names; its services in brackets. */
function recipientsPiece(roles: VendorRole[], setting: Setting): Piece {
  const services = new Map<string, Set<string>>();
  const given = [
    ...setting.facts.services,
    ...setting.facts.activities.flatMap((activity) =>
      activity.recipients.map(({ vendorName, serviceName, role }) => ({ vendorName, name: serviceName, role })),
    ),
  ];
  for (const { vendorName, name, role } of given) {
    if (roles.includes(role)) services.set(vendorName, (services.get(vendorName) ?? new Set()).add(name));
  }
  const byName = (a: string, b: string) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1);
  const names = [...services.keys()].sort(byName);
  if (names.length === 0) return { kind: "lines", lines: [[{ gap: wordsOf(setting).notNamed }]] };
  return { kind: "lines", lines: names.map((name) => [`${name} (${[...(services.get(name) ?? [])].join(", ")})`]) };
}

function cookiesPiece(block: Extract<Block, { name: "cookies" }>, setting: Setting): Piece[] {
  const rows = setting.facts.cookies.filter((cookie) => cookie.category === block.category);
  if (rows.length === 0) return [];
  const bases = [...new Set(rows.flatMap((row) => row.basis ?? []))];
  const table = {
    caption: bases.join("; ") || null,
    columns: block.columns.map((column) => wordsOf(setting).columns[column]),
    rows: rows.map((row) => block.columns.map((column) => orGap(row[column], setting))),
  };
  return [{ kind: "table", table }];
}

function controllerPiece(setting: Setting): Piece {
  const { terms } = wordsOf(setting);
  const { name, address, dpoName, dpoAddress, dpoEmail } = setting.facts.controller;
  const officer = [dpoName, dpoAddress, dpoEmail].filter((line) => line !== null);
  const rows = [
    { term: terms.controller, lines: [[name], [orGap(address, setting)]] },
    { term: terms.officer, lines: officer.length > 0 ? officer.map((line) => [line]) : [[orGap(null, setting)]] },
  ];
  return { kind: "record", look: "record", rows };
}

function compileBlock(block: Block, setting: Setting): Piece[] {
  const say = wordsOf(setting);
  const { facts, text } = setting;
  switch (block.name) {
    case "controller":
      return [controllerPiece(setting)];
    case "rights":
      return [
        { kind: "record", look: "rights", rows: say.rights.map(([term, what]) => ({ term, lines: [[what]] })) },
        { kind: "text", markdown: say.ask(`/rights/${facts.siteKey}`) },
      ];
    case "revision":
      return [
        {
          kind: "lines",
          lines: [[`${say.version(text.number)}, ${say.revised(dayInWords(text.revisedOn, text.language))}.`]],
        },
      ];
    case "recipients":
      return [recipientsPiece(block.role, setting)];
    case "cookies":
      return cookiesPiece(block, setting);
    case "activity":
      return facts.activities
        .filter((activity) => activity.key === block.key)
        .map((activity) => activityPiece(activity, setting));
  }
}

const compileBody = (body: string, setting: Setting): Piece[] =>
  readBody(body).flatMap((segment): Piece[] => {
    if (segment.kind === "text") return [segment];
    return segment.kind === "block" ? compileBlock(segment.block, setting) : [];
  });

/** Of all that is published, but for the hash itself and the instant, which are known only later. */
export function hashOf({ sha256: _, publishedAt: __, ...bound }: PublishedNotice): string {
  return sha256(canonicalize(bound));
}

/** Pure: the same facts and text give the same bytes. */
export function compile(facts: NoticeFacts, text: NoticeText, publication: Publication): Compiled {
  const setting = { facts, text };
  const sections = text.sections.map(({ key, number, heading, body }) => ({
    key,
    number,
    heading,
    pieces: compileBody(body, setting),
  }));
  const notice: PublishedNotice = {
    site: facts.siteKey,
    version: text.number,
    language: text.language,
    title: text.title,
    intro: text.intro,
    revisedOn: text.revisedOn,
    publishedAt: publication.publishedAt,
    sha256: "",
    demonstration: facts.demonstration,
    controller: facts.controller,
    sections: sections.map(({ pieces, ...section }) => ({ ...section, text: piecesToText(pieces) })),
    cookies: facts.cookies,
  };
  notice.sha256 = hashOf(notice);
  return { notice, html: documentOf(notice, sections, publication) };
}
