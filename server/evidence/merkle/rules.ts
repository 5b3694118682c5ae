import { hash } from "node:crypto";

/** The Merkle tree of RFC 6962, section 2.1: leaves and nodes are hashed apart, so that neither passes for the other. */
const leafPrefix = 0;
const nodePrefix = 1;

/** Hexadecimal, as leaves are stored. */
export const leafHash = (data: string | Uint8Array): string =>
  hash("sha256", Buffer.concat([Buffer.of(leafPrefix), typeof data === "string" ? Buffer.from(data) : data]));

const nodeHash = (left: Buffer, right: Buffer): Buffer =>
  hash("sha256", Buffer.concat([Buffer.of(nodePrefix), left, right]), "buffer");

/** The largest power of two that is smaller than `count`. */
const split = (count: number) => 2 ** Math.floor(Math.log2(count - 1));

function rootOfNodes(nodes: Buffer[], from = 0, count = nodes.length): Buffer {
  if (count === 0) return hash("sha256", "", "buffer");
  if (count === 1) return nodes[from] as Buffer;
  const left = split(count);
  return nodeHash(rootOfNodes(nodes, from, left), rootOfNodes(nodes, from + left, count - left));
}

/** The root over leaf hashes in their order; of none, the hash of nothing. */
export const merkleRoot = (leaves: string[]): string =>
  rootOfNodes(leaves.map((leaf) => Buffer.from(leaf, "hex"))).toString("hex");

/** The audit path of one leaf, from its neighbour up to the root's other half (section 2.1.1). */
export function inclusionProof(leaves: string[], index: number): string[] {
  if (leaves.length <= 1) return [];
  const left = split(leaves.length);
  return index < left
    ? [...inclusionProof(leaves.slice(0, left), index), merkleRoot(leaves.slice(left))]
    : [...inclusionProof(leaves.slice(left), index - left), merkleRoot(leaves.slice(0, left))];
}

/** The root that a leaf and its path lead to, or null where the path does not fit a tree of `count` leaves. */
export function rootFromProof(leaf: string, index: number, count: number, path: string[]): string | null {
  if (index < 0 || index >= count) return null;
  if (count === 1) return path.length === 0 ? leaf : null;
  const last = path.at(-1);
  if (last === undefined) return null;
  const left = split(count);
  const isLeft = index < left;
  const below = rootFromProof(leaf, isLeft ? index : index - left, isLeft ? left : count - left, path.slice(0, -1));
  if (below === null) return null;
  const [one, other] = [Buffer.from(below, "hex"), Buffer.from(last, "hex")];
  return (isLeft ? nodeHash(one, other) : nodeHash(other, one)).toString("hex");
}
