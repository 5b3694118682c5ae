/** Set by the process itself on each request that it hands on; whatever a client sends under these names is overwritten. */
export const addressHeader = "x-nachweis-address";
/** The path with its query: for the way back after signing in, and for `?language=`. */
export const pathHeader = "x-nachweis-path";
