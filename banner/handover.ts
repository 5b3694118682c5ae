import type { BannerFace } from "@/contracts/banners";
import type { CountImpression } from "@/contracts/consent";
import type { Shell } from "./control";
import type { Choices, Decision, Services } from "./decision";
import type { Embed } from "./elements";

/** What the gate hands to the dialog, which is another file and comes later. */
export type Gate = {
  base: string;
  site: string;
  face: BannerFace;
  shell: Shell;
  /** The page's own path that sets the cookie again by HTTP. */
  endpoint?: string;
  /** Looked at, not used: takes no focus, decides nothing and sends nothing. */
  still?: boolean;
  /** The group of pages that this one is counted with. */
  pages: string | undefined;
  /** Counts what became of the banner. */
  tell: (beacon: Partial<CountImpression>) => void;
  /** Somebody whose choice counts no longer is asked. */
  again: boolean;
  decision: () => Decision | null;
  grant: (choices: Choices, services: Services) => number;
  /** From now on this decision counts: elements and Google's tags follow it. */
  hold: (decision: Decision) => void;
  /** This one, this page view: nothing is stored. */
  loadOnce: (embed: Embed) => void;
};

export type Dialog = {
  /** Does nothing while the person is already choosing. */
  ask: () => void;
  settings: () => void;
  /** Another tab decided: closes, tells the page, and deletes what is allowed no more. */
  follow: () => void;
  /** The browser's signal is the answer. */
  refuse: () => void;
  /** Sends what the desk has not acknowledged, also where it counts no longer. */
  deliver: (owed: Decision) => void;
  /** Holds the places of the embeds that wait, and of no others. */
  place: (waiting: Embed[]) => void;
};

export type MakeDialog = (gate: Gate) => Dialog;

declare global {
  interface HTMLScriptElement {
    /** On the script element of the dialog: takes what that script makes, so that no global name is needed. */
    nachweis?: (make: MakeDialog) => void;
  }
}
