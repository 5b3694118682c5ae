/** The floors of the house (docs/architecture.md): stairs go down only. Every rule is an error. */

/** Which room sees which other rooms: their service.ts or queries.ts (rules.ts and jobs.ts are pure and go with them). */
const sees = {
  sites: [],
  vendors: ["sites"],
  activities: ["sites", "vendors"],
  cookies: ["sites", "vendors"],
  consent: ["sites", "vendors", "cookies"],
  newsletter: ["sites"],
  requests: ["sites", "vendors", "activities", "newsletter", "consent"],
  policies: ["sites", "vendors", "activities", "cookies"],
  today: ["sites", "vendors", "activities", "cookies", "consent", "newsletter", "requests", "policies"],
};
const rooms = Object.keys(sees);
const any = (names) => `(${names.join("|")})`;

const roomRules = rooms.map((room) => ({
  name: `room-${room}`,
  comment: `server/${room} may see ${sees[room].join(", ") || "no other room"}`,
  severity: "error",
  from: { path: `^server/${room}/` },
  to: { path: `^server/${any(rooms.filter((other) => other !== room && !sees[room].includes(other)))}/` },
}));

const never = (name, from, to, extra = {}) => ({
  name,
  severity: "error",
  from: { path: from, ...extra.from },
  to: { path: to, ...extra.to },
});

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    never("stone-imports-zod-only", "^contracts/", "^(db|server|components|app|banner|messages|env)", {}),
    {
      name: "stone-takes-no-package-but-zod",
      severity: "error",
      from: { path: "^contracts/" },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-optional", "core"], pathNot: "node_modules/zod/" },
    },
    never("cellar-looks-down", "^db/", "^(server|components|app|banner|messages)/"),
    never("words-know-the-stone-only", "^messages/", "^(db|server|components|app|banner)/"),
    never("ground-knows-no-room", "^server/platform/", "^server/", { to: { pathNot: "^server/platform/" } }),
    never("mezzanine-knows-no-room", "^server/(evidence|access)/", `^server/${any([...rooms, "demo", "process"])}/`),
    never("mezzanine-apart", "^server/evidence/", "^server/access/"),
    ...roomRules,
    {
      name: "routers-and-handlers-are-private",
      severity: "error",
      from: { path: "^server/([a-z]+)/" },
      to: { path: "^server/[a-z]+/(router|handlers)\\.ts$", pathNot: "^server/$1/" },
    },
    never("server-knows-no-page", "^server/", "^(components/|app/)"),
    {
      name: "server-needs-no-framework",
      severity: "error",
      from: { path: "^server/", pathNot: "^server/(caller|process/pages)\\.ts$" },
      to: { path: "node_modules/(next|react|react-dom)/", dependencyTypesNot: ["type-only"] },
    },
    never(
      "furniture-knows-no-room",
      "^components/(ui|form|table|page|charts|i18n)/",
      `^components/(trpc|access|${rooms.join("|")}|evidence|settings)/`,
    ),
    {
      name: "rooms-upstairs-are-apart",
      severity: "error",
      from: { path: `^components/(${rooms.join("|")}|evidence|settings|demo)/` },
      to: { path: `^components/(${rooms.join("|")}|evidence|settings|demo)/`, pathNot: "^components/$1/" },
    },
    never("components-see-no-server", "^components/", "^(server|db|env)", { to: { pathNot: "^server/root\\.ts$" } }),
    {
      name: "only-types-of-the-router",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^server/", dependencyTypesNot: ["type-only"] },
    },
    never("attic-sees-no-database", "^app/", "^db/|node_modules/(drizzle-orm|postgres)/"),
    {
      name: "banner-stands-alone",
      severity: "error",
      from: { path: "^banner/" },
      to: { pathNot: "^banner/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "visitor-stands-alone",
      severity: "error",
      from: { path: "^visitor/" },
      to: { pathNot: "^(visitor|node_modules/altcha-lib)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|dist|public|tests|bench)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
