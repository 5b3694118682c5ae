// The parts that we take one by one: the package's index greets Node 20, our floor, with a warning on every start.
declare module "oidc-provider/lib/provider.js" {
  import type { default as Issuer } from "oidc-provider";
  export const Provider: typeof Issuer;
}
declare module "oidc-provider/lib/helpers/interaction_policy/index.js" {
  import type { interactionPolicy } from "oidc-provider";
  export const base: typeof interactionPolicy.base;
  export const Check: typeof interactionPolicy.Check;
}
declare module "oidc-provider/lib/adapters/memory_adapter.js" {
  import type { AdapterFactory } from "oidc-provider";
  export const createMemoryAdapter: () => AdapterFactory;
}
