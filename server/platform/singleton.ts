/** One value a process: Next bundles its own copies of these modules, so module variables would be two. */
export function singleton<T>(name: string, make: () => T): T {
  const store = globalThis as unknown as Record<symbol, T | undefined>;
  const key = Symbol.for(`nachweis.${name}`);
  store[key] ??= make();
  return store[key] as T;
}
