/** One line a step of the start: what it does, and how long it took. */
export async function step<T>(name: string, work: (say: (line: string) => void) => Promise<T>): Promise<T> {
  const start = performance.now();
  const said: string[] = [];
  const result = await work((line) => said.push(line));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(
    `${name.padEnd(10)} ${seconds.padStart(5)} s\n${said.map((line) => `           ${line}\n`).join("")}`,
  );
  return result;
}
