import { surfaceKey } from '@rinjo/annotation';
import {
  type CallId,
  type DrawingView,
  type EvidenceId,
  type EvidenceView,
  type FileId,
  LIMITS,
} from '@rinjo/contract';
import { Injectable } from '@nestjs/common';
import { Environment } from '../../../config/environment.js';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { Clock } from '../../../platform/time/clock.js';
import { DrawingRepository } from '../../annotations/index.js';
import { ConformityReports } from '../../conformity/index.js';
import { EvidenceRepository } from '../../evidence/index.js';
import type { ReportContent, ReportFile, ReportPhoto } from './report-content.js';
import { ReportLogoRepository } from '../template/report-logo.repository.js';
import { type PersonRow, ReportFactsRepository } from './report-facts.repository.js';

type Comments = ReadonlyMap<EvidenceId, ReportPhoto['comments']>;

/** Reads everything that a report of a call may say. Whoever asks has made sure of who may see the call. */
@Injectable()
export class GatherContent {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly facts: ReportFactsRepository,
    private readonly evidence: EvidenceRepository,
    private readonly drawings: DrawingRepository,
    private readonly conformity: ConformityReports,
    private readonly logos: ReportLogoRepository,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  /** Throws NOT_FOUND. */
  of(principal: Principal, callId: CallId, madeBy: string): Promise<ReportContent> {
    return this.tenantDb.run(principal, async (tx) => {
      const facts = await this.facts.call(tx, callId);
      if (!facts) throw new DomainError('NOT_FOUND');
      const people = await this.facts.people(tx, callId);
      const items = await this.itemsOf(tx, callId);
      const comments = byItem(await this.facts.comments(tx, callId));
      const { view } = await this.drawings.drawn(tx, callId);
      const isShown = ({ kind, state }: EvidenceView): boolean => kind === 'photo' && state === 'clean';
      const photos = items.filter(isShown).map((item) => photoOf(item, comments, view, people));
      return {
        ...facts,
        callId,
        logo: (await this.logos.current(tx))?.jpeg ?? null,
        people,
        photos: photos.toSorted((a, b) => momentOf(a) - momentOf(b)),
        files: items.filter((item) => !isShown(item)).map(fileOf),
        chat: await this.facts.chat(tx, callId),
        cameras: (await this.conformity.measured(tx, callId)).cameras,
        recordings: await this.facts.recordings(tx, callId),
        ...{ madeAt: this.clock.now(), madeBy },
        address: `${this.environment.PUBLIC_URL}/history/${callId}`,
      };
    });
  }

  /** As they came; at most LIMITS.archiveItems. Other reports have no place in a report. */
  private async itemsOf(tx: Tx, callId: CallId): Promise<readonly EvidenceView[]> {
    const items: EvidenceView[] = [];
    for (let last: EvidenceView | undefined, more = true; more && items.length < LIMITS.archiveItems;) {
      const before = last && { at: last.receivedAt, id: last.id };
      const page = await this.evidence.list(tx, {
        ...{ visibleTo: null, callId, trashed: false, limit: LIMITS.pageSizeMax },
        ...(before && { before }),
      });
      items.push(...page);
      last = page.at(-1);
      more = page.length === LIMITS.pageSizeMax;
    }
    const reports = await this.facts.reports(tx, callId);
    return items.filter(({ id }) => !reports.has(id)).toReversed();
  }
}

const momentOf = ({ takenAt, receivedAt }: ReportPhoto): number => (takenAt ?? receivedAt).getTime();

function byItem(rows: Awaited<ReturnType<ReportFactsRepository['comments']>>): Comments {
  const comments = new Map<EvidenceId, ReportPhoto['comments'][number][]>();
  for (const { evidenceId, byName, text } of rows)
    comments.set(evidenceId, [...(comments.get(evidenceId) ?? []), { byName, text }]);
  return comments;
}

function photoOf(
  item: EvidenceView,
  comments: Comments,
  drawn: DrawingView,
  people: readonly PersonRow[],
): ReportPhoto {
  // A file of a call is kept under the id that it had there.
  const key = surfaceKey({ kind: 'image', fileId: item.id as string as FileId });
  const drawing = drawn[key]?.items ?? [];
  const authors = new Set<string>(drawing.map(({ author }) => author));
  const { id, name, byName, position, width, height, sha256, board, tags } = item;
  return {
    ...{ id, name, byName, position, width, height, sha256, board, tags, drawing },
    ...{
      takenAt: item.takenAt === null ? null : new Date(item.takenAt),
      receivedAt: new Date(item.receivedAt),
    },
    comments: comments.get(id) ?? [],
    drawnBy: [...new Set(people.filter((person) => authors.has(person.id)).map((person) => person.name))],
  };
}

const fileOf = ({ name, kind, state, bytes, sha256, byName, receivedAt }: EvidenceView): ReportFile => ({
  ...{ name, kind, state, bytes, sha256, byName, receivedAt: new Date(receivedAt) },
});
