import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "./sources";

/** Files that break a floor each; written for the test, since a rule that never fires proves nothing. */
const planted: [file: string, source: string, rule: string][] = [
  [
    "contracts/planted-violation.ts",
    'import { log } from "../server/platform/log";\nexport const planted = log;\n',
    "stone-imports-zod-only",
  ],
  [
    "messages/planted-violation.ts",
    'import { log } from "../server/platform/log";\nexport const planted = log;\n',
    "words-know-the-stone-only",
  ],
  [
    "server/vendors/planted-violation.ts",
    'import { getCookie } from "../cookies/queries";\nexport const planted = getCookie;\n',
    "room-vendors",
  ],
  [
    "server/platform/planted-violation.ts",
    'import { getSite } from "../sites/queries";\nexport const planted = getSite;\n',
    "ground-knows-no-room",
  ],
  [
    "components/ui/planted-violation.ts",
    'import { VendorHead } from "../vendors/vendor-head";\nexport const planted = VendorHead;\n',
    "furniture-knows-no-room",
  ],
  [
    "components/vendors/planted-violation.ts",
    'import { createVendor } from "../../server/vendors/service";\nexport const planted = createVendor;\n',
    "components-see-no-server",
  ],
  [
    "app/planted-violation.ts",
    'import { sites } from "../db/schema";\nexport const planted = sites;\n',
    "attic-sees-no-database",
  ],
  [
    "banner/planted-violation.ts",
    'import { GiveConsent } from "../contracts/consent";\nexport const planted = GiveConsent;\n',
    "banner-stands-alone",
  ],
  [
    "visitor/planted-violation.ts",
    'import { fillSeconds } from "../contracts/request-challenge";\nexport const planted = fillSeconds;\n',
    "visitor-stands-alone",
  ],
];

let copy: string;

/** In a copy: nobody who builds or reads the repository meanwhile meets them. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "nachweis-floors-"));
  for (const path of [
    "app",
    "banner",
    "components",
    "contracts",
    "db",
    "messages",
    "server",
    "visitor",
    "env.ts",
    "tsconfig.json",
    "package.json",
    ".dependency-cruiser.cjs",
  ])
    cpSync(join(root, path), join(copy, path), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  for (const [file, source] of planted) writeFileSync(join(copy, file), source);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("stairs go down only", () => {
  it("each planted violation is named by the rule of its floor", () => {
    const cruise = spawnSync(
      process.execPath,
      [
        join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs"),
        "--output-type",
        "json",
        ...planted.map(([file]) => file),
      ],
      { cwd: copy, encoding: "utf8", maxBuffer: 64_000_000 },
    );
    const { summary } = JSON.parse(cruise.stdout) as {
      summary: { violations: { from: string; rule: { name: string } }[] };
    };
    for (const [file, , rule] of planted)
      expect(summary.violations.map((found) => `${found.from} ${found.rule.name}`)).toContain(`${file} ${rule}`);
  });
});
