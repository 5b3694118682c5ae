import type { AnswerTime } from "@/contracts/statistics";

const ends = [2, 5, 10, 30, 60] as const;

/** Which of the few buckets a time in milliseconds falls into: the time itself is told to nobody. */
export function answerTime(ms: number): AnswerTime {
  const end = ends.find((seconds) => ms < seconds * 1000);
  return end ? `${end}s` : "longer";
}
