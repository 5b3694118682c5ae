import { connect } from "node:net";

/**
 * A closed loop of connections over plain sockets: each sends a request, waits for the whole answer, and sends the next.
 * It costs a few microseconds a request, so that on two cores the server is measured and not its client.
 */
class Line {
  #socket;
  #sentAt = 0;
  #tail = Buffer.alloc(0);
  #isOpen = true;

  constructor(target, run) {
    this.run = run;
    this.#socket = connect(Number(target.port), target.hostname);
    this.#socket.setNoDelay(true);
    this.#socket.on("data", (bytes) => this.#read(bytes));
    this.#socket.on("connect", () => this.#send());
    this.#socket.on("error", () => this.#lose());
    this.#socket.on("close", () => this.#lose());
  }

  #lose() {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    if (!this.run.isOver()) this.run.broken += 1;
    this.run.leave();
  }

  #send() {
    if (this.run.isOver()) return this.#socket.end();
    this.#sentAt = performance.now();
    this.#socket.write(this.run.next());
  }

  #read(bytes) {
    const text = this.#tail.length > 0 ? Buffer.concat([this.#tail, bytes]) : bytes;
    const head = text.indexOf("\r\n\r\n");
    if (head < 0) {
      this.#tail = text;
      return;
    }
    const end = head + 4 + bodyLength(text.latin1Slice(0, head), text, head + 4);
    if (!(text.length >= end)) {
      this.#tail = text;
      return;
    }
    this.#tail = text.subarray(end);
    const status = (text[9] - 48) * 100 + (text[10] - 48) * 10 + (text[11] - 48);
    this.run.count(status, performance.now() - this.#sentAt);
    this.#send();
  }
}

/** Of a counted or a chunked body; infinite while the end of a chunked one is not there. */
function bodyLength(head, text, start) {
  const counted = /\r\ncontent-length: (\d+)/i.exec(head);
  if (counted) return Number(counted[1]);
  if (!/\r\ntransfer-encoding: chunked/i.test(head)) return 0;
  const end = text.indexOf("0\r\n\r\n", start);
  return end < 0 ? Number.POSITIVE_INFINITY : end + 5 - start;
}

const atShare = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Posts for some seconds over some connections; `next` makes the bytes of a request. */
export function load({ url, connections, seconds, next }) {
  const times = [];
  const run = { next, broken: 0, good: 0, other: new Map() };
  const started = performance.now();
  const end = started + seconds * 1000;
  let inside = connections;
  return new Promise((resolve) => {
    run.isOver = () => performance.now() >= end;
    run.count = (status, ms) => {
      if (status >= 200 && status < 300) {
        run.good += 1;
        times.push(ms);
      } else run.other.set(status, (run.other.get(status) ?? 0) + 1);
    };
    run.leave = () => {
      inside -= 1;
      if (inside > 0) return;
      const took = (performance.now() - started) / 1000;
      const sorted = Float64Array.from(times).sort();
      resolve({
        perSecond: run.good / took,
        p50: atShare(sorted, 0.5),
        p99: atShare(sorted, 0.99),
        good: run.good,
        other: Object.fromEntries(run.other),
        broken: run.broken,
      });
    };
    for (let i = 0; i < connections; i += 1) new Line(new URL(url), run);
  });
}

let count = 0;
const random = () =>
  Math.floor(Math.random() * 0x1_0000_0000)
    .toString(16)
    .padStart(8, "0");

/** A UUID of version 7 of this moment. */
export function uuid7() {
  const time = Date.now().toString(16).padStart(12, "0");
  const rest = random() + random();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6)}${random().slice(0, 2)}`;
}

/** The bytes of a post from one of 60,000 callers, behind one proxy. */
export function postOf(path, contentType, body, headers = "") {
  count = (count + 1) % 60_000;
  const caller = `198.18.${Math.floor(count / 250)}.${(count % 250) + 1}`;
  return `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nx-forwarded-for: ${caller}\r\ncontent-type: ${contentType}\r\n${headers}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
