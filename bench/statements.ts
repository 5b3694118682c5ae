import { client, closeDatabase } from "@/server/platform/database";

type Question = [name: string, ask: () => Promise<unknown>];
type Asked = { question: string; statement: string; parameters: unknown[][]; times: number[] };

/** What each question asks of the database: one line a statement, also where it is asked of several windows. */
async function collect(questions: Question[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const [question, run] of questions) {
    client().options.debug = (_connection, statement, parameters) => {
      const known = asked.find((one) => one.question === question && one.statement === statement);
      if (known) known.parameters.push([...parameters]);
      else asked.push({ question, statement, parameters: [[...parameters]], times: [] });
    };
    await run();
  }
  client().options.debug = false;
  return asked;
}

/** Each statement once a round, one after the other: milliseconds from sending it to having read the last row, as JSON. */
export async function timeStatements(questions: Question[]): Promise<void> {
  const rounds = Number(process.argv[2] ?? "50");
  const asked = await collect(questions);
  for (let round = 0; round < rounds; round += 1)
    for (const one of asked) {
      const parameters = one.parameters[round % one.parameters.length] as never[];
      const start = performance.now();
      await client().unsafe(one.statement, parameters, { prepare: true });
      one.times.push(performance.now() - start);
    }
  process.stdout.write(JSON.stringify(asked.map(({ parameters, ...one }) => one)));
  await closeDatabase();
}
