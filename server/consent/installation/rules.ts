import { Parser } from "htmlparser2";
import type { InstallationCheck } from "@/contracts/banner-review";
import type { CreateCookie } from "@/contracts/cookies";
import type { Language } from "@/contracts/fields";
import { hostsIn, hostsOf } from "./embeds/rules";

/** What a page holds: our script as it stands there, what runs above it, and whose content it loads without waiting. */
export type Findings = {
  banner: { site: string | null; build: string | null; integrity: string | null; deferred: boolean } | null;
  before: number;
  unblocked: string[];
};

const javascript = new Set([
  "",
  "module",
  "text/javascript",
  "application/javascript",
  "application/x-javascript",
  "text/ecmascript",
  "application/ecmascript",
  "text/jscript",
]);
/** Data blocks, import maps, speculation rules and what waits as `text/plain` run nothing. */
const runs = (attributes: Attributes) =>
  javascript.has(attributes.type?.trim().toLowerCase() ?? "") && attributes.nomodule === undefined;

type Attributes = Record<string, string | undefined>;
const resolve = (address: string, base: string) =>
  URL.canParse(address.trim(), base) ? new URL(address.trim(), base) : null;

/** Null for a script of somebody else; an empty build is the newest. */
function buildOf(source: URL | null, desk: string): string | null {
  const address = source && `${source.origin}${source.pathname}`;
  if (address === `${desk}/banner.js`) return "";
  const path = address?.startsWith(`${desk}/banner/`) ? address.slice(desk.length) : "";
  return /^\/banner\/([0-9a-f]{32})\/banner\.js$/.exec(path)?.[1] ?? null;
}

const waitsForPage = ({ defer, async, type }: Attributes) =>
  defer !== undefined || async !== undefined || type?.trim().toLowerCase() === "module";

/** Reads a page as its server sent it; nothing in it runs. `desk` is the address under which our script lives. */
export function inspectPage(html: string, address: string, desk: string): Findings {
  let base: string | null = null;
  let [inert, silent] = [0, 0];
  let inline: string[] | null = null;
  let before = 0;
  let banner: Findings["banner"] = null;
  const unblocked = new Set<string>();
  const at = (source: string | undefined) => (source === undefined ? null : resolve(source, base ?? address));
  function note(hosts: string[]) {
    for (const host of hosts) unblocked.add(host);
  }

  function meetScript(attributes: Attributes) {
    if (silent > 0 || !runs(attributes)) return;
    const source = at(attributes.src);
    const build = buildOf(source, desk);
    if (build !== null && banner === null) {
      const [site, integrity] = [attributes["data-site"] ?? null, attributes.integrity?.trim() || null];
      banner = { site, build: build || null, integrity, deferred: waitsForPage(attributes) };
      return;
    }
    if (banner === null) before += 1;
    if (source) note(hostsOf(source));
    else inline = [];
  }

  const parser = new Parser({
    onopentag(name, attributes: Attributes) {
      if (name === "template") inert += 1;
      if (name === "noscript") silent += 1;
      if (inert > 0) return;
      if (name === "base") base ??= at(attributes.href)?.href ?? null;
      if (name === "script") meetScript(attributes);
      const source = name === "iframe" || name === "img" ? at(attributes.src) : null;
      if (source) note(hostsOf(source));
    },
    ontext(text) {
      inline?.push(text);
    },
    onclosetag(name) {
      if (name === "template") inert -= 1;
      if (name === "noscript") silent -= 1;
      if (name !== "script" || !inline) return;
      note(hostsIn(inline.join("")));
      inline = null;
    },
  });
  parser.end(html);
  return { banner, before, unblocked: [...unblocked].sort() };
}

export function outcomeOf({ banner, before }: Findings, site: string): InstallationCheck["outcome"] {
  if (!banner) return "missing";
  if (banner.site !== site) return "other_site";
  return before > 0 || banner.deferred ? "not_first" : "installed";
}

/** A script may name several values; one that is right is enough for the browser. */
export function compareIntegrity(stated: string | null, ours: string | null): "matches" | "differs" | "absent" {
  if (stated === null) return "absent";
  return ours !== null && stated.split(/\s+/).includes(ours) ? "matches" : "differs";
}

export const ownCookieName = "nachweis_consent";

const ownWords: Record<Language, Record<"purpose" | "basis", string>> = {
  en: {
    purpose: "Remembers what you allowed on this site and until when, and the number of the record that proves it",
    basis: "§ 25(2) no. 2 TDDDG; Art. 6(1)(c) with Art. 7(1) GDPR",
  },
  de: {
    purpose:
      "Merkt sich, was Sie auf dieser Website erlaubt haben und wie lange, und die Nummer des Nachweises darüber",
    basis: "§ 25 Abs. 2 Nr. 2 TDDDG; Art. 6 Abs. 1 Buchst. c mit Art. 7 Abs. 1 DSGVO",
  },
};

type Owner = { id: string; controllerId: string; language: Language; company: string; country: string | null };

/** What the register should say of the banner's own cookie: necessary for what the person asked for, and kept as proof. */
export function ownCookieOf(site: Owner, months: number): CreateCookie {
  const { purpose, basis } = ownWords[site.language];
  return {
    controllerId: site.controllerId,
    siteIds: [site.id],
    name: ownCookieName,
    provider: "controller",
    vendorId: null,
    company: site.company,
    purpose,
    category: "required",
    country: site.country,
    integratedAs: null,
    deviceBasis: "strictly_necessary_25_2_2",
    processingBasis: "legal_obligation",
    basisWording: basis,
    noticeSection: null,
    position: 0,
    storages: [{ technique: "cookie", duration: "period", shortest: null, period: `P${months}M`, wording: null }],
  };
}
