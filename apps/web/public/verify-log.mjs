#!/usr/bin/env node
// Made by `npm run docs` from libs/transparency-log; not edited by hand.

// libs/transparency-log/src/verify-log-command/main.ts
import { readFile } from "node:fs/promises";

// libs/transparency-log/src/canonical-json.ts
function canonicalJson(fields) {
  for (const value of Object.values(fields))
    if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError("JSON has no such number");
  const text = isOrdered(fields) ? JSON.stringify(fields) : inOrder(fields);
  if (text.includes("\\ud") && !wellFormed(fields)) throw new RangeError("Text has half a character");
  return text;
}
function isOrdered(fields) {
  let last = "";
  for (const key of Object.keys(fields)) {
    if (key < last || isIndex(key)) return false;
    last = key;
  }
  return true;
}
var isIndex = (key) => /^\d/.test(key);
function inOrder(fields) {
  const members = Object.keys(fields).sort().filter((key) => fields[key] !== void 0).map((key) => `${JSON.stringify(key)}:${JSON.stringify(fields[key])}`);
  return `{${members.join(",")}}`;
}
var wellFormed = (fields) => Object.entries(fields).every(
  ([key, value]) => [key, ...Array.isArray(value) ? value : [value]].every(
    (text) => typeof text !== "string" || text.isWellFormed()
  )
);

// libs/transparency-log/src/sha256.ts
var HASH_BYTES = 32;

// libs/transparency-log/src/bytes.ts
function same(a, b) {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
var DIGITS = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = "0123456789abcdef".indexOf(String.fromCharCode(code));
  return value < 0 ? 255 : value;
});
function fromHex(text) {
  const bytes = new Uint8Array(text.length >> 1);
  for (let i = 0; i < bytes.length; i += 1) {
    const high = DIGITS[text.charCodeAt(2 * i)] ?? 255;
    const low = DIGITS[text.charCodeAt(2 * i + 1)] ?? 255;
    if (high > 15 || low > 15) throw new RangeError("Not hexadecimal");
    bytes[i] = high << 4 | low;
  }
  if (text.length % 2 !== 0) throw new RangeError("Not hexadecimal");
  return bytes;
}
var toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

// libs/transparency-log/src/signed-note.ts
var ED25519 = 1;
var KEY_ID_BYTES = 4;
var DASH = "\u2014";
var utf8 = new TextEncoder();
function noteKeyId(sha256, { name, publicKey }) {
  const algorithm = new Uint8Array([10, ED25519]);
  return sha256(joined(utf8.encode(name), algorithm, publicKey)).slice(0, KEY_ID_BYTES);
}
function parseNote(note) {
  const split2 = note.lastIndexOf("\n\n");
  if (split2 < 0 || !note.endsWith("\n")) throw new RangeError("Not a signed note");
  const lines = note.slice(split2 + 2, -1).split("\n");
  return { text: note.slice(0, split2 + 1), signatures: lines.map(signatureOf) };
}
function signatureOf(line) {
  const match = new RegExp(`^${DASH} ([^ +]+) ([A-Za-z0-9+/]+={0,2})$`).exec(line);
  const [, name, encoded] = match ?? [];
  if (name === void 0 || encoded === void 0) throw new RangeError("Not the line of a signature");
  const bytes = fromBase64(encoded);
  return { name, keyId: bytes.slice(0, KEY_ID_BYTES), signature: bytes.slice(KEY_ID_BYTES) };
}
function isSignedBy(sha256, verify2, { text, signatures }, key) {
  const id = toBase64(noteKeyId(sha256, key));
  return signatures.some(
    ({ name, keyId, signature }) => name === key.name && toBase64(keyId) === id && verify2(key.publicKey, utf8.encode(text), signature)
  );
}
function toBase64(bytes) {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
function fromBase64(text) {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    throw new RangeError("Not base64");
  }
}

// libs/transparency-log/src/checkpoint.ts
var AT = "at ";
function parseCheckpoint(text) {
  const [origin, size, root, ...extensions] = text.split("\n");
  const at = extensions.find((line) => line.startsWith(AT))?.slice(AT.length);
  if (!origin || size === void 0 || root === void 0 || at === void 0)
    throw new RangeError("Not a checkpoint");
  if (!/^(0|[1-9]\d{0,15})$/.test(size)) throw new RangeError("A checkpoint without a size");
  if (Number.isNaN(Date.parse(at))) throw new RangeError("A checkpoint without a time");
  const hash2 = fromBase64(root);
  if (hash2.length !== HASH_BYTES) throw new RangeError("A checkpoint without a root");
  return { origin, size: Number(size), root: hash2, at };
}

// libs/transparency-log/src/merkle-hashes.ts
var LEAF = 0;
var NODE = 1;
function leafHash(sha256, content) {
  const bytes = new Uint8Array(1 + content.length);
  bytes[0] = LEAF;
  bytes.set(content, 1);
  return sha256(bytes);
}
function nodeHash(sha256, left, right) {
  const bytes = new Uint8Array(1 + 2 * HASH_BYTES);
  bytes[0] = NODE;
  bytes.set(left, 1);
  bytes.set(right, 1 + HASH_BYTES);
  return sha256(bytes);
}

// libs/transparency-log/src/log-entry.ts
var VERSION = 1;
var utf82 = new TextEncoder();
function commitmentTo(sha256, salt, payload) {
  return sha256(joined(salt, utf82.encode(canonicalJson(payload))));
}
function commitsTo(sha256, commitment, salt, payload) {
  return same(commitment, commitmentTo(sha256, salt, payload));
}
function entryHash(sha256, entry) {
  const { action, actorId, at, c, outcome, seq, tenant } = entry;
  return leafHash(
    sha256,
    utf82.encode(canonicalJson({ action, actorId, at, c, outcome, seq, tenant, v: VERSION }))
  );
}

// libs/transparency-log/src/log-file.ts
var LOG_FORMAT = "rinjo-log-1";
function parseLogLine(text) {
  const line = parsed(text);
  if (line["kind"] === "log" && line["format"] === LOG_FORMAT && typeof line["origin"] === "string") {
    const { keys } = line;
    if (Array.isArray(keys) && keys.every((key) => typeof key === "string"))
      return { kind: "log", format: LOG_FORMAT, origin: line["origin"], keys };
  }
  if (line["kind"] === "checkpoint" && typeof line["note"] === "string")
    return { kind: "checkpoint", note: line["note"] };
  if (line["kind"] === "entry") return parsedEntryLine(line);
  throw new RangeError("Not a line of a log");
}
function parsed(text) {
  try {
    const value = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {
  }
  throw new RangeError("Not a line of a log");
}
var isRecord = (value) => typeof value === "object" && value !== null;
function parsedEntryLine(line) {
  const { tenant, seq, at, action, outcome, actorId, c, salt, payload } = line;
  if (typeof tenant !== "string" || typeof seq !== "number" || typeof at !== "string" || typeof action !== "string" || typeof outcome !== "string" || typeof actorId !== "string" && actorId !== null || typeof c !== "string")
    throw new RangeError("Not an entry of a log");
  const entry = { kind: "entry", tenant, seq, at, action, outcome, actorId, c };
  return typeof salt === "string" && isPayload(payload) ? { ...entry, salt, payload } : entry;
}
function isPayload(value) {
  if (!isRecord(value)) return false;
  for (const key in value) if (!isCanonical(value[key])) return false;
  return true;
}
var isCanonical = (field) => typeof field === "string" || typeof field === "number" || typeof field === "boolean" || field === null || Array.isArray(field) && field.every((item) => typeof item === "string");

// libs/transparency-log/src/edition-file.ts
function parseEditionFile(content) {
  const file = recordOf(content);
  const { text, sha256, signature, publicKey, proof } = file;
  if (typeof text !== "string" || typeof sha256 !== "string" || typeof signature !== "string" || typeof publicKey !== "string")
    throw new RangeError("Not an edition");
  return { text, sha256, signature, publicKey, proof: isRecord2(proof) ? proofOf(proof) : null };
}
function proofOf({ entry, path, note, keys }) {
  if (!isRecord2(entry) || !isTexts(path) || !isTexts(keys) || typeof note !== "string")
    throw new RangeError("Not the proof of an edition");
  return { entry: parsedEntryLine(entry), path, note, keys };
}
function recordOf(content) {
  try {
    const value = JSON.parse(content);
    if (isRecord2(value)) return value;
  } catch {
  }
  throw new RangeError("Not an edition");
}
var isRecord2 = (value) => typeof value === "object" && value !== null;
var isTexts = (value) => Array.isArray(value) && value.every((one) => typeof one === "string");

// libs/transparency-log/src/merkle-range.ts
function bagged(sha256, hashes) {
  const [last, ...rest] = [...hashes].reverse();
  if (!last) throw new RangeError("No subtree");
  return rest.reduce((right, left) => nodeHash(sha256, left, right), last);
}

// libs/transparency-log/src/merkle-accumulator.ts
var MerkleAccumulator = class {
  constructor(sha256) {
    this.sha256 = sha256;
  }
  sha256;
  peaks = [];
  leaves = 0;
  get size() {
    return this.leaves;
  }
  /** `hash` of the next leaf, as `leafHash` makes it. */
  append(hash2) {
    this.appendSubtree(0, hash2);
  }
  /** The hash of the next 2^level leaves. Throws RangeError where such a subtree cannot begin. */
  appendSubtree(level, hash2) {
    if (this.leaves % 2 ** level !== 0) throw new RangeError("A subtree begins at a multiple of its leaves");
    let peak = { level, hash: hash2 };
    for (let left = this.peaks.at(-1); left?.level === peak.level; left = this.peaks.at(-1)) {
      this.peaks.pop();
      peak = { level: peak.level + 1, hash: nodeHash(this.sha256, left.hash, peak.hash) };
    }
    this.peaks.push(peak);
    this.leaves += 2 ** level;
  }
  /** SHA-256 of nothing for a tree without leaves. */
  root() {
    if (this.leaves === 0) return this.sha256(new Uint8Array());
    return bagged(
      this.sha256,
      this.peaks.map(({ hash: hash2 }) => hash2)
    );
  }
};

// libs/transparency-log/src/proofs.ts
function includes(sha256, told, proof) {
  if (!(told.leaf >= 0 && told.leaf < told.size)) return false;
  let [node, last, hash2] = [told.leaf, told.size - 1, told.leafHash];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash2 = nodeHash(sha256, sibling, hash2);
      while (node % 2 === 0 && node > 0) [node, last] = [half(node), half(last)];
    } else {
      hash2 = nodeHash(sha256, hash2, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && same(hash2, told.root);
}
var half = (n) => Math.floor(n / 2);

// libs/transparency-log/src/verify-edition.ts
var EDITION_ACTION = "sheet.edition";
var KEY_BYTES = 32;
var utf83 = new TextEncoder();
var NOTHING = {
  ...{ sha256: null, number: null, installation: null, madeAt: null, log: null, faults: ["unreadable"] }
};
function verifyEdition(cryptography, content, keys) {
  let file;
  try {
    file = parseEditionFile(content);
    const faults = faultsOf(cryptography, file);
    const logged = file.proof ? logOf(cryptography, file, file.proof, keys) : { faults: ["unlogged"], log: null };
    return { ...saidOf(file), log: logged.log, faults: [...faults, ...logged.faults] };
  } catch (cause) {
    if (cause instanceof RangeError) return NOTHING;
    throw cause;
  }
}
function faultsOf({ sha256, ed25519 }, file) {
  const text = utf83.encode(file.text);
  const key = fromBase64(file.publicKey).slice(-KEY_BYTES);
  return [
    ...toHex(sha256(text)) === file.sha256 ? [] : ["hash"],
    ...ed25519(key, text, fromBase64(file.signature)) ? [] : ["signature"]
  ];
}
function logOf({ sha256, ed25519 }, file, { entry, path, note, keys: named }, known) {
  const signed = parseNote(note);
  const checkpoint = parseCheckpoint(signed.text);
  const { origin: name, size, root, at } = checkpoint;
  const believed = known.length > 0 ? known : named.map(fromBase64);
  const inclusion = { leaf: entry.seq - 1, leafHash: entryHash(sha256, entry), size, root };
  const says = entry.action === EDITION_ACTION && entry.salt !== void 0 && entry.payload?.["sha256"] === file.sha256 && commitsTo(sha256, fromHex(entry.c), fromHex(entry.salt), entry.payload);
  return {
    log: { origin: name, size, at },
    faults: [
      ...says ? [] : ["entry"],
      ...believed.some((publicKey) => isSignedBy(sha256, ed25519, signed, { name, publicKey })) ? [] : ["checkpoint"],
      ...includes(sha256, inclusion, path.map(fromBase64)) ? [] : ["inclusion"]
    ]
  };
}
function saidOf({
  text,
  sha256
}) {
  const said = parsed2(text);
  const of = typeof said === "object" && said !== null ? said : {};
  const words = (value) => typeof value === "string" ? value : null;
  const number = typeof of["edition"] === "number" ? of["edition"] : null;
  return { sha256, number, installation: words(of["installation"]), madeAt: words(of["madeAt"]) };
}
function parsed2(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new RangeError("Not an edition");
  }
}

// libs/transparency-log/src/verify-log.ts
var MOST_FAULTS = 100;
var CLOCK_SKEW_MS = 6e4;
var LogVerifier = class {
  constructor(cryptography, known = { keys: [], notes: [] }, beginning = []) {
    this.cryptography = cryptography;
    this.known = known;
    this.tree = new MerkleAccumulator(cryptography.sha256);
    for (const { level, hash: hash2 } of beginning) this.tree.appendSubtree(level, hash2);
    this.verified = this.tree.size;
    this.expected = this.tree.size + 1;
  }
  cryptography;
  known;
  tree;
  faults = [];
  kept = [];
  header = null;
  /** Believed: known from elsewhere, or vouched for by one that is. */
  keys = [];
  named = [];
  tenant = null;
  forgotten = 0;
  checkpoints = 0;
  verified;
  last = null;
  expected;
  /** Takes the next line. */
  take(text) {
    try {
      const line = parseLogLine(text);
      if (line.kind === "log") this.begin(line);
      else if (!this.header) this.fault("unreadable", 0);
      else if (line.kind === "entry") this.entry(line);
      else this.checkpoint(line);
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      this.fault("unreadable", this.tree.size);
    }
  }
  /** After the last line. */
  report() {
    for (const kept of this.kept) if (kept.size > this.tree.size) this.fault("rolled_back", kept.size);
    if (this.verified < this.tree.size || !this.last) this.fault("unsigned", this.verified + 1);
    return {
      origin: this.header?.origin ?? null,
      entries: this.tree.size,
      forgotten: this.forgotten,
      checkpoints: this.checkpoints,
      verified: this.verified,
      signedAt: this.last?.at ?? null,
      faults: this.faults
    };
  }
  begin(header) {
    if (this.header) {
      this.fault("unreadable", this.tree.size);
      return;
    }
    this.header = header;
    const toKey = (publicKey) => ({ name: header.origin, publicKey });
    this.named = header.keys.map((key) => toKey(fromBase64(key)));
    this.keys.push(...this.known.keys.length > 0 ? this.known.keys.map(toKey) : this.named);
    for (const note of this.known.notes) this.keep(note);
    this.compareKept();
  }
  keep(note) {
    const checkpoint = this.opened(note);
    if (!checkpoint) this.fault("signature", 0);
    else this.kept.push(checkpoint);
  }
  entry(line) {
    const { sha256 } = this.cryptography;
    this.tenant ??= line.tenant;
    if (line.tenant !== this.tenant) this.fault("foreign", line.seq);
    if (line.seq !== this.expected) this.fault("gap", this.expected);
    this.expected = line.seq + 1;
    if (line.salt === void 0 || line.payload === void 0) this.forgotten += 1;
    else if (!commitsTo(sha256, fromHex(line.c), fromHex(line.salt), line.payload))
      this.fault("payload", line.seq);
    this.tree.append(entryHash(sha256, line));
    this.compareKept();
  }
  /** What was kept elsewhere is compared when the tree is as large. */
  compareKept() {
    for (const { size, root } of this.kept)
      if (size === this.tree.size && !same(root, this.tree.root())) this.fault("forked", size);
  }
  checkpoint({ note }) {
    const checkpoint = this.opened(note);
    if (!checkpoint) {
      this.fault("signature", this.tree.size);
      return;
    }
    this.checkpoints += 1;
    const { size, root, at } = checkpoint;
    if (size !== this.tree.size) this.fault("gap", this.tree.size);
    else if (!same(root, this.tree.root())) this.fault("root", this.verified + 1);
    else this.verified = size;
    if (this.last && Date.parse(at) < Date.parse(this.last.at) - CLOCK_SKEW_MS) this.fault("clock", size);
    this.last = checkpoint;
  }
  /**
   * Null for one that no believed key has signed, or that is of another log. A key that the file names is believed from the
   * checkpoint on that it signs beside one that is: so keys change.
   */
  opened(note) {
    const { sha256, ed25519 } = this.cryptography;
    const signed = parseNote(note);
    const signs = (key) => isSignedBy(sha256, ed25519, signed, key);
    if (!this.keys.some(signs)) return null;
    this.keys.push(
      ...this.named.filter((key) => !this.keys.some((k) => same(k.publicKey, key.publicKey)) && signs(key))
    );
    const checkpoint = parseCheckpoint(signed.text);
    return checkpoint.origin === this.header?.origin ? checkpoint : null;
  }
  fault(fault, seq) {
    if (this.faults.length < MOST_FAULTS) this.faults.push({ fault, seq });
  }
};

// libs/transparency-log/src/verify-log-command/arguments.ts
var USAGE = `Verifies a log or an edition that was downloaded from Rinjo, without Rinjo and without a network.

  node verify-log.mjs <log.jsonl> [--key <base64>]... [--checkpoint <file>]...
  node verify-log.mjs --edition <edition.json> [--key <base64>]...

  --key         a key that you know from elsewhere; without it the keys that the file names are believed
  --checkpoint  a checkpoint that you have kept: the log has to continue it
  --edition     the file is an edition of a check sheet: its signature, and its place in the log of its installation

Exit code 0: unaltered as far as can be told. 1: altered. 2: could not be read.
`;
function argumentsOf(words) {
  const files = [];
  let edition = false;
  const keys = [];
  const checkpoints = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? "";
    if (word === "--edition") {
      edition = true;
      continue;
    }
    const list = word === "--key" ? keys : word === "--checkpoint" ? checkpoints : null;
    if (!list && word.startsWith("--")) return null;
    const value = list ? words[i += 1] : word;
    if (value === void 0) return null;
    (list ?? files).push(value);
  }
  const [file, ...more] = files;
  return file !== void 0 && more.length === 0 && !(edition && checkpoints.length > 0) ? { file, keys, checkpoints, edition } : null;
}

// libs/transparency-log/src/verify-log-command/edition-text.ts
var FAULTS = {
  unreadable: "this is no edition of a check sheet",
  hash: "the text is not what its hash says: it was altered",
  signature: "the text is not what was signed: it was altered",
  unlogged: "the file has no proof: take it again, a minute after it was printed",
  entry: "the entry of the log is of another edition",
  checkpoint: "no known key has signed the checkpoint",
  inclusion: "the entry is not in the log that was signed"
};
function editionText({ sha256, number, installation, madeAt, log, faults }) {
  const lines = [
    `Edition      ${number === null ? "unknown" : String(number)} of ${installation ?? "unknown"}`,
    `Printed      ${madeAt ?? "unknown"}`,
    `SHA-256      ${sha256 ?? "unknown"}`,
    ...log ? [`Log          ${log.origin}, ${String(log.size)} entries, signed at ${log.at}`] : [],
    ...faults.map((fault) => `FAULT        ${FAULTS[fault]}`),
    faults.length === 0 ? "UNALTERED" : "NOT VERIFIED"
  ];
  return `${lines.join("\n")}
`;
}

// libs/transparency-log/src/verify-log-command/lines-of.ts
import { createReadStream } from "node:fs";
var BREAK = 10;
var AT_ONCE = 1 << 20;
async function* linesOf(path) {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: AT_ONCE })) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(BREAK) + 1;
    yield split(bytes.subarray(0, end));
    rest = bytes.subarray(end);
  }
  yield split(rest);
}
var split = (bytes) => bytes.toString("utf8").split("\n").filter((line) => line !== "");

// libs/transparency-log/src/verify-log-command/node-cryptography.ts
import { createPublicKey, hash, verify } from "node:crypto";
var SPKI = Buffer.from("302a300506032b6570032100", "hex");
var NODE_CRYPTOGRAPHY = {
  sha256: (bytes) => hash("sha256", bytes, "buffer"),
  ed25519: (publicKey, text, signature) => {
    const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: "der", type: "spki" });
    return verify(null, text, key, signature);
  }
};

// libs/transparency-log/src/verify-log-command/report-text.ts
var FAULTS2 = {
  unreadable: "a line cannot be read",
  foreign: "an entry is of another log",
  gap: "an entry is missing, doubled or in another place",
  payload: "what the entry says was altered",
  signature: "no known key has signed this checkpoint",
  root: "entries from here on are not those that were signed",
  rolled_back: "a checkpoint that you have covers more than this log has: its end was removed, or it is an old copy",
  forked: "a checkpoint that you have is of another history",
  clock: "a checkpoint is older than the one before it",
  unsigned: "entries from here on are not signed"
};
function reportText(report) {
  const { origin, entries, forgotten, checkpoints, verified, signedAt, faults } = report;
  const lines = [
    `Log          ${origin ?? "unknown"}`,
    `Entries      ${String(entries)}${forgotten > 0 ? `, of ${String(forgotten)} only the commitment` : ""}`,
    `Checkpoints  ${String(checkpoints)}${signedAt === null ? "" : `, the last signed at ${signedAt}`}`,
    `Verified     the first ${String(verified)} entries are as they were signed`,
    ...faults.map(({ fault, seq }) => `FAULT        ${String(seq)}: ${FAULTS2[fault]}`),
    faults.length === 0 ? "UNALTERED" : "ALTERED"
  ];
  return `${lines.join("\n")}
`;
}

// libs/transparency-log/src/verify-log-command/main.ts
var asked = argumentsOf(process.argv.slice(2));
if (!asked) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  process.exitCode = await run(asked).catch((cause) => {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}
`);
    return 2;
  });
}
async function run({ file, keys, checkpoints, edition }) {
  if (edition) {
    const found = verifyEdition(NODE_CRYPTOGRAPHY, await readFile(file, "utf8"), keys.map(fromBase64));
    process.stdout.write(editionText(found));
    return found.faults.length === 0 ? 0 : 1;
  }
  const notes = await Promise.all(checkpoints.map((path) => readFile(path, "utf8")));
  const verifier = new LogVerifier(NODE_CRYPTOGRAPHY, { keys: keys.map(fromBase64), notes });
  for await (const lines of linesOf(file)) for (const line of lines) verifier.take(line);
  const report = verifier.report();
  process.stdout.write(reportText(report));
  return report.faults.length === 0 ? 0 : 1;
}
