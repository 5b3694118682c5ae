import type { LintView } from "@/contracts/banner-review";
import type { Layer } from "./layer";

export type { Control, Layer } from "./layer";

/** How often a person had to press until it was decided; null: it never was. */
type Presses = number | null;

/** What pressing did, in browsers that had never been there. */
export type Journey = {
  accept: Presses;
  refuse: Presses;
  /** Days that the answer is kept; null: for the session, or not at all. */
  keptAccepted: number | null;
  keptRefused: number | null;
  /** After a refusal and a new load of the page: how it was refused. */
  asksAgain: ("reject" | "save")[];
  back: {
    /** The name of the permanent control, seen without scrolling. */
    control: string | null;
    opens: boolean;
    withdraws: boolean;
  };
  /** What gave consent without being the button that asks for it: Escape, a press beside, an X. */
  accepting: string[];
};

/** The facts of one view, before anybody judges them. */
export type Measured = {
  view: LintView;
  first: Layer | null;
  /** Null where nothing leads to it. */
  settings: Layer | null;
  /** Stored on the device or sent away before any choice. */
  stored: string[];
  /** Once a variant and language; null in the other views. */
  journey: Journey | null;
};
