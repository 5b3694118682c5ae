import { publicUrl } from "@/env";
import { hmac } from "@/server/platform/crypto";

export const demoIssuerPath = "/demo/oidc";

/** The same in both copies of this module, and after a restart. */
export const demoClient = () => ({
  issuer: `${publicUrl()}${demoIssuerPath}`,
  clientId: "nachweis",
  clientSecret: hmac("demo.identity.client", "nachweis"),
});
