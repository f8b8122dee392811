export { canonicalJson, type CanonicalValue } from './canonical-json.js';
export { type Checkpoint, checkpointText, parseCheckpoint } from './checkpoint.js';
export { commitmentTo, commitsTo, entryHash, type LogEntry, type Payload, SALT_BYTES } from './log-entry.js';
export { type EditionFile, type EditionProof, parseEditionFile } from './edition-file.js';
export { type EntryFacts, entryPayload } from './entry-payload.js';
export { MerkleAccumulator } from './merkle-accumulator.js';
export { leafHash, nodeHash } from './merkle-hashes.js';
export { bagged, subtreesBetween, type Subtree } from './merkle-range.js';
export {
  consistencyPath,
  continues,
  includes,
  type Inclusion,
  inclusionPath,
  proofOf,
  type Tree,
} from './proofs.js';
export { HASH_BYTES, type Sha256 } from './sha256.js';
export {
  type Ed25519Verify,
  isSignedBy,
  type NoteKey,
  noteKeyId,
  type NoteSignature,
  noteText,
  parseNote,
  type SignedNote,
  fromBase64,
  toBase64,
} from './signed-note.js';
export { type CheckpointLine, type EntryLine, LOG_FORMAT, type LogHeader, type LogLine } from './log-file.js';
export { EDITION_ACTION, type EditionFault, type EditionReport, verifyEdition } from './verify-edition.js';
export {
  type Beginning,
  type Cryptography,
  type FoundFault,
  type Known,
  type LogFault,
  type LogReport,
  LogVerifier,
} from './verify-log.js';
