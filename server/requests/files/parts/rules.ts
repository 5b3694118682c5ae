/** Of each part but the last, before it is sealed. */
export const partBytes = 262_144;

/** The same bytes, in parts of one size. */
export async function* inParts(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let [held, size]: [Uint8Array[], number] = [[], 0];
  for await (const chunk of stream) {
    held.push(chunk);
    size += chunk.byteLength;
    if (size < partBytes) continue;
    const whole = Buffer.concat(held);
    let at = 0;
    for (; whole.byteLength - at >= partBytes; at += partBytes) yield whole.subarray(at, at + partBytes);
    [held, size] = [[whole.subarray(at)], whole.byteLength - at];
  }
  if (size > 0) yield Buffer.concat(held);
}
