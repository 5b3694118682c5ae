import type { BannerFace, BannerSettings } from "@/contracts/banners";
import type { PublishedCookie } from "@/contracts/cookies";
import type { Language } from "@/contracts/fields";
import { workspace } from "@/db/seed/workspace";
import { compileSnapshot, faceBytes } from "@/server/consent/faces/rules";
import { publishedTechnology } from "@/server/cookies/rules";

const look: BannerSettings["look"] = { light: null, dark: null, corner: 3, side: "left" };
const variant = { key: "standard", share: 100, title: null, text: null, accept: null, reject: null, choose: null };
const unstated = { address: null, country: null, email: null, dpoName: null, dpoAddress: null, dpoEmail: null };

const vendors = new Map(workspace.vendors.map((vendor) => [vendor.key, vendor]));

function cookiesOf(site: string, language: Language): PublishedCookie[] {
  return workspace.cookies
    .filter(({ sites }) => sites.includes(site))
    .map(({ category, name, company, purpose, country, integratedAs, basisWording, vendor, storages }) => ({
      category,
      name,
      company,
      purpose,
      technology: publishedTechnology(storages, language),
      country,
      integratedAs,
      basis: basisWording,
      vendor: vendors.get(vendor ?? "")?.name ?? null,
    }));
}

/** The first face of each demonstration site in each language, as its seed would compile it. */
export function demoFaces(): { face: BannerFace; bytes: Buffer }[] {
  const transfers = new Map(workspace.vendors.map(({ name, transfers }) => [name, transfers]));
  return workspace.purposes.flatMap(({ site: key, purposes }) => {
    const controller = workspace.controllers.find(
      (one) => one.key === workspace.sites.find((s) => s.key === key)?.controller,
    );
    return (["en", "de"] as const).map((language) => {
      const snapshot = compileSnapshot(
        {
          site: { key },
          controller: { ...unstated, authority: null, name: controller?.name ?? key },
          settings: { version: 1, months: 6, mode: "basic", look, variants: [variant], purposes, pageGroups: [] },
          notice: { version: 1, cookies: cookiesOf(key, language) },
          transfers,
          build: "0".repeat(32),
        },
        { version: 1, since: 1 },
      );
      return { face: snapshot.faces[language], bytes: faceBytes(snapshot.faces[language]) };
    });
  });
}
