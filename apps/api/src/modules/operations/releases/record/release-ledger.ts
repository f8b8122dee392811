import { Injectable } from '@nestjs/common';
import { Ids } from '../../../../platform/crypto/ids.js';
import { SystemDb } from '../../../../platform/database/system-db.js';

/** A release as it ran here from a moment on. */
export interface ReleaseRow {
  readonly id: string;
  readonly seenAt: Date;
  readonly version: string;
  readonly builtAt: Date | null;
  /** Hex; null: not built as a release is. */
  readonly source: string | null;
  readonly sbomSha256: string | null;
  readonly components: number | null;
  readonly imageDigest: string | null;
}

const COLUMNS = `id, seen_at as "seenAt", version, built_at as "builtAt", source, sbom_sha256 as "sbomSha256", components,
  image_digest as "imageDigest"`;

/** Which releases ran here: only ever added to. */
@Injectable()
export class ReleaseLedger {
  constructor(
    private readonly db: SystemDb,
    private readonly ids: Ids,
  ) {}

  /** The newest first. */
  history(limit: number): Promise<ReleaseRow[]> {
    return this.db.query<ReleaseRow>(
      `select ${COLUMNS} from release order by seen_at desc, id desc limit $1`,
      [limit],
    );
  }

  async add(row: Omit<ReleaseRow, 'id'>): Promise<void> {
    await this.db.query(
      `insert into release (id, seen_at, version, built_at, source, sbom_sha256, components, image_digest)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[this.ids.next(), row.seenAt, row.version, row.builtAt, row.source],
        ...[row.sbomSha256, row.components, row.imageDigest],
      ],
    );
  }
}
