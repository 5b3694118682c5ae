import { afterwards } from "./afterwards";
import { buttons } from "./buttons";
import { closing } from "./closing";
import { texts } from "./texts";

/** At least one banner for each rule of the linter. */
export const corpus = [...buttons, ...closing, ...texts, ...afterwards];
