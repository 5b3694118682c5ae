import type { BannerFace } from "@/contracts/banners";
import type { ConsentAction } from "@/contracts/consent";
import { chooseAll, type Decision, isAllowed, knows, type Services, serviceKey } from "./decision";

export type Answer = Pick<Decision, "c" | "s">;

type Variant = BannerFace["variants"][number];

/** Drawn anew for each page load and kept nowhere: `drawn` is from 0 to 99. */
export function pickVariant(variants: Variant[], drawn: number): Variant | undefined {
  let left = drawn;
  for (const variant of variants) {
    left -= variant.share;
    if (left < 0) return variant;
  }
  return variants[0];
}

/** Keys of the services that ask for themselves. */
const askApart = (face: BannerFace): string[] =>
  face.purposes.flatMap(({ key, services }) =>
    services.filter(({ transfer }) => transfer).map(({ vendor }) => serviceKey(key, vendor)),
  );

/** Answers to services that this banner names: what left it is asked no more, and the desk would not know it. */
const stillNamed = (face: BannerFace, services: Services = {}): Services =>
  Object.fromEntries(Object.entries(services).filter(([key]) => knows(face, ...key.split("."))));

/** What asks for itself keeps its own answer, and stays open without one; every other service goes with its purpose. */
function keepApart(face: BannerFace, before: Services = {}): Services {
  return Object.fromEntries(askApart(face).map((key) => [key, before[key] ?? null]));
}

/** All purposes; what rests on Art. 49(1)(a) GDPR is not among them. */
export const acceptAll = (face: BannerFace, before?: Answer): Answer => ({
  c: chooseAll(face, true),
  s: keepApart(face, before?.s),
});

/** No to everything that is not required, and to each service that was answered apart or asks for itself. */
export const rejectAll = (face: BannerFace, before?: Answer): Answer => ({
  c: chooseAll(face, false),
  s: Object.fromEntries([...Object.keys(stillNamed(face, before?.s)), ...askApart(face)].map((key) => [key, false])),
});

/** One embed always: its service where the face knows it, else its purpose; everything else stays as it was chosen. */
export function allowAlways(face: BannerFace, before: Answer | undefined, purpose: string, vendor?: string): Answer {
  const c = Object.fromEntries(
    face.purposes.map(({ key, required }) => [
      key,
      required || before?.c[key] === true || (!vendor && key === purpose),
    ]),
  );
  const s = { ...keepApart(face, before?.s), ...stillNamed(face, before?.s) };
  return { c, s: vendor ? { ...s, [serviceKey(purpose, vendor)]: true } : s };
}

/** Taking consent back, in part or whole, is a withdrawal, whichever button does it. */
export function nameAction(
  face: BannerFace,
  before: Answer | undefined,
  after: Answer,
  pressed: ConsentAction,
): ConsentAction {
  const optional = face.purposes.filter(({ required }) => !required);
  const changed = (from: Answer | undefined, to: Answer | undefined) =>
    optional.some(({ key, services }) => {
      const turns = (vendor?: string) =>
        isAllowed(from?.c ?? {}, from?.s ?? {}, key, vendor) && !isAllowed(to?.c ?? {}, to?.s ?? {}, key, vendor);
      return turns() || services.some(({ vendor }) => turns(vendor));
    });
  return changed(before, after) && !changed(after, before) ? "withdraw" : pressed;
}
