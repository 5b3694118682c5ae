const printed = (name: string, start: number, said: string[], ending = "") => {
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const lines = said.map((line) => `           ${line}\n`).join("");
  process.stdout.write(`${name.padEnd(10)} ${seconds.padStart(5)} s${ending}\n${lines}`);
};

/** One line a step of the start: what it does, and how long it took. */
export async function step<T>(name: string, work: (say: (line: string) => void) => Promise<T>): Promise<T> {
  const start = performance.now();
  const said: string[] = [];
  try {
    const result = await work((line) => said.push(line));
    printed(name, start, said);
    return result;
  } catch (error) {
    printed(name, start, said, "  failed");
    throw error;
  }
}
