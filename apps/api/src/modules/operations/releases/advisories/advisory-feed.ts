import { Injectable } from '@nestjs/common';
import { ADVISORY_SEVERITIES, type AdvisorySeverity } from '@rinjo/contract';
import { Environment } from '../../../../config/environment.js';
import { OutgoingHttp } from '../../../../platform/http/outgoing.js';
import { fixOf, isAffected } from './versions.js';

export interface Library {
  readonly name: string;
  readonly version: string;
}

/** Something known to be wrong with a library that runs here. */
export interface Finding extends Library {
  /** As the feed numbers it. */
  readonly advisory: string;
  readonly severity: AdvisorySeverity;
  readonly title: string;
  readonly url: string;
  /** The oldest release without it; null: there is none yet. */
  readonly fixedIn: string | null;
  readonly fixReleasedAt: Date | null;
}

interface Advisory {
  readonly id: number;
  readonly title: string;
  readonly url: string;
  readonly severity: AdvisorySeverity;
  readonly vulnerable_versions: string;
}

const TIMEOUT_MS = 30_000;
const BULK_BYTES = 8 * 1024 * 1024;
/** Of everything that a registry knows about one library. */
const LIBRARY_BYTES = 64 * 1024 * 1024;

/** What a registry of npm knows to be wrong with libraries: it is sent their names and versions, and nothing else. */
@Injectable()
export class AdvisoryFeed {
  private readonly registry: string;

  constructor(
    { ADVISORY_REGISTRY }: Environment,
    private readonly http: OutgoingHttp,
  ) {
    this.registry = ADVISORY_REGISTRY.replace(/\/$/, '');
  }

  get isConfigured(): boolean {
    return this.registry !== '';
  }

  /** Throws what `OutgoingHttp` throws, and for an answer that says something else. */
  async findings(libraries: readonly Library[]): Promise<readonly Finding[]> {
    const versions = Map.groupBy(libraries, ({ name }) => name);
    const asked = Object.fromEntries(
      [...versions].map(([name, of]) => [name, [...new Set(of.map(({ version }) => version))]]),
    );
    const answer = await this.http.send({
      ...{ method: 'POST', url: `${this.registry}/-/npm/v1/security/advisories/bulk` },
      ...{ headers: { 'content-type': 'application/json' }, body: JSON.stringify(asked) },
      ...{ maxBytes: BULK_BYTES, timeoutMs: TIMEOUT_MS },
    });
    if (answer.status !== 200) throw new Error(`The registry answered ${String(answer.status)}`);
    const found: Finding[] = [];
    for (const [name, advisories] of Object.entries(advisoriesIn(answer.body))) {
      const concerned = (versions.get(name) ?? []).flatMap(({ version }) =>
        advisories
          .filter(({ vulnerable_versions: range }) => isAffected(version, range))
          .map((advisory) => ({ version, advisory })),
      );
      const released = concerned.length === 0 ? {} : await this.releases(name);
      for (const { version, advisory } of concerned) found.push(findingOf(name, version, advisory, released));
    }
    return found;
  }

  /** When each version of a library was released. */
  private async releases(name: string): Promise<Readonly<Record<string, string>>> {
    const answer = await this.http.send({
      ...{ method: 'GET', url: `${this.registry}/${name.replace('/', '%2f')}` },
      ...{ headers: { accept: 'application/json' }, maxBytes: LIBRARY_BYTES, timeoutMs: TIMEOUT_MS },
    });
    if (answer.status !== 200)
      throw new Error(`The registry answered ${String(answer.status)} about ${name}`);
    const { time = {} } = JSON.parse(answer.body.toString('utf8')) as { time?: Record<string, string> };
    return time;
  }
}

function findingOf(
  name: string,
  version: string,
  { id, title, url, severity, vulnerable_versions: range }: Advisory,
  released: Readonly<Record<string, string>>,
): Finding {
  const fixedIn = fixOf(version, range, Object.keys(released));
  const at = fixedIn === null ? undefined : released[fixedIn];
  return {
    ...{ name, version, advisory: String(id), severity, title: title.slice(0, 300), url: url.slice(0, 300) },
    ...{ fixedIn, fixReleasedAt: at === undefined ? null : new Date(at) },
  };
}

/** Throws for what is no list of advisories: an empty answer must not look like a clean one. */
function advisoriesIn(body: Buffer): Readonly<Record<string, readonly Advisory[]>> {
  const parsed: unknown = JSON.parse(body.toString('utf8'));
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new Error('The registry answered something else than advisories');
  for (const advisories of Object.values(parsed))
    if (!Array.isArray(advisories) || !advisories.every(isAdvisory))
      throw new Error('The registry answered something else than advisories');
  return parsed as Record<string, readonly Advisory[]>;
}

function isAdvisory(value: unknown): value is Advisory {
  if (typeof value !== 'object' || value === null) return false;
  const of = value as Partial<Record<keyof Advisory, unknown>>;
  return (
    typeof of.id === 'number' &&
    typeof of.title === 'string' &&
    typeof of.url === 'string' &&
    typeof of.vulnerable_versions === 'string' &&
    ADVISORY_SEVERITIES.some((severity) => severity === of.severity)
  );
}
