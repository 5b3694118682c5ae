/** Three with every test run; `npm run crash` asks for more. */
export const crashRounds = Number(process.env.CRASH_ROUNDS ?? 3);
