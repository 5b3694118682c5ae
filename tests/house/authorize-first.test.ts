import ts from "typescript";
import { describe, expect, it } from "vitest";
import { listFiles, read } from "./sources";

/** Exported functions of a service whose first statement does not authorize. */
function careless(source: string): string[] {
  const file = ts.createSourceFile("service.ts", source, ts.ScriptTarget.Latest, true);
  const isExported = (node: ts.FunctionDeclaration) =>
    node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
  return file.statements
    .filter((node): node is ts.FunctionDeclaration => ts.isFunctionDeclaration(node) && isExported(node) === true)
    .filter((node) => !/\bauthorize\(/.test(node.body?.statements[0]?.getText() ?? ""))
    .map((node) => node.name?.text ?? "default");
}

describe("authorize first", () => {
  it("every exported function of every service begins with authorize", () => {
    const found = listFiles("server/**/service.ts")
      .filter((path) => !path.startsWith("server/demo/"))
      .flatMap((path) => careless(read(path)).map((name) => `${path}: ${name}`));
    expect(found).toEqual([]);
  });

  it("a service that forgets it is found", () => {
    expect(careless("export async function leak(actor: Actor) { return database(); }")).toEqual(["leak"]);
    expect(
      careless("export async function kept(actor: Actor) { const scope = authorize(actor, 'x'); return 1; }"),
    ).toEqual([]);
  });

  it("services export functions only, so that none hides in a constant", () => {
    const constants = listFiles("server/**/service.ts").filter((path) =>
      /^export const \w+ = (async )?\(/m.test(read(path)),
    );
    expect(constants).toEqual([]);
  });
});
