import { createHash } from "node:crypto";

/** The Merkle tree of RFC 6962, section 2.1: leaves and nodes are hashed apart, so that neither passes for the other. */
const leafPrefix = Buffer.from([0]);
const nodePrefix = Buffer.from([1]);

const hash = (...parts: Uint8Array[]) => {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part);
  return sum.digest();
};

/** Hexadecimal, as leaves are stored. */
export const leafHash = (data: string | Uint8Array): string => hash(leafPrefix, Buffer.from(data)).toString("hex");

/** The largest power of two that is smaller than `count`. */
const split = (count: number) => 2 ** Math.floor(Math.log2(count - 1));

function rootOfNodes(nodes: Buffer[]): Buffer {
  const [first] = nodes;
  if (!first) return hash();
  if (nodes.length === 1) return first;
  const left = split(nodes.length);
  return hash(nodePrefix, rootOfNodes(nodes.slice(0, left)), rootOfNodes(nodes.slice(left)));
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
  return (isLeft ? hash(nodePrefix, one, other) : hash(nodePrefix, other, one)).toString("hex");
}
