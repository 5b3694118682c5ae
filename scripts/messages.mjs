import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./steps.mjs";

const languages = ["en", "de"];

/** The arguments and tags of an ICU message, also those inside the branches of a plural or select. */
export function placeholders(message) {
  const found = new Set();
  let at = 0;

  const skipQuoted = () => {
    if (message[at + 1] === "'") at += 2;
    else if ("{}<>#|".includes(message[at + 1] ?? " ")) {
      const end = message.indexOf("'", at + 1);
      at = end < 0 ? message.length : end + 1;
    } else at += 1;
  };

  const readArgument = () => {
    const [head, name, next] = /^\{\s*([\w.]+)\s*([,}])/.exec(message.slice(at)) ?? [];
    if (!head) throw new Error(`broken placeholder in "${message}"`);
    found.add(name);
    at += head.length;
    if (next === "}") return;
    const branching = /^\s*(plural|select|selectordinal)\s*,/.test(message.slice(at));
    while (at < message.length && message[at] !== "}") {
      if (branching && message[at] === "{") {
        at += 1;
        readText();
      }
      at += 1;
    }
    at += 1;
  };

  const readText = () => {
    while (at < message.length && message[at] !== "}") {
      const tag = /^<(\w+)\/?>/.exec(message.slice(at));
      if (tag) found.add(`<${tag[1]}>`);
      if (message[at] === "'") skipQuoted();
      else if (message[at] === "{") readArgument();
      else at += 1;
    }
  };

  readText();
  return [...found].sort().join(" ");
}

function flatten(value, prefix = "") {
  if (typeof value === "string") return [[prefix, value]];
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, prefix ? `${prefix}.${key}` : key));
}

const load = (language, file) => {
  const path = join(root, "messages", language, file);
  return new Map(existsSync(path) ? flatten(JSON.parse(readFileSync(path, "utf8"))) : []);
};

function compareFile(file) {
  const [first, second] = languages.map((language) => load(language, file));
  const faults = [];
  for (const key of new Set([...first.keys(), ...second.keys()])) {
    const [one, other] = [first.get(key), second.get(key)];
    if (one === undefined) faults.push(`${languages[0]}/${file}: ${key} is missing`);
    else if (other === undefined) faults.push(`${languages[1]}/${file}: ${key} is missing`);
    else if (placeholders(one) !== placeholders(other)) {
      faults.push(
        `${file}: ${key} takes "${placeholders(one)}" in ${languages[0]}, "${placeholders(other)}" in ${languages[1]}`,
      );
    }
  }
  return faults;
}

/** Each fault as a sentence: a key that one language lacks, or placeholders that differ. */
export function compareMessages() {
  const folders = languages.map((language) => join(root, "messages", language)).filter((folder) => existsSync(folder));
  const files = new Set(folders.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith(".json"))));
  return [...files].sort().flatMap(compareFile);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const faults = compareMessages();
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
