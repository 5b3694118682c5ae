import { makeColour } from "./colour";
import { type LayerReader, makeLayerReader } from "./layer";
import { makeSight } from "./sight";

declare global {
  interface Window {
    nachweisProbe: LayerReader;
  }
}

/** Made of functions that stand on their own; `__name` is what some compilers leave in their text. */
export const probe = `(() => {
  const __name = (value) => value;
  let probe;
  Object.defineProperty(window, "nachweisProbe", { get() {
    if (probe) return probe;
    const sight = (${makeSight})();
    return (probe = (${makeLayerReader})(sight, (${makeColour})(sight)));
  } });
})();`;
