import { Component, computed, DestroyRef, inject, type Signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type {
  BackupsView,
  CanariesView,
  IncidentView,
  MaintenancePlanView,
  OnCallView,
  OperatorsGrantView,
  OperatorSupportView,
  Page,
  ReleasesView,
  UndeliveredNotice,
} from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { StatusTexts } from '../../status/status-texts';
import { Icon } from '../../ui/icon';
import { CanariesTexts } from '../canaries/canaries-texts';
import { type OperatorPath, operatorIcon } from '../operator-pages';
import { OperatorView } from '../operator-view';
import { OperatorTexts } from '../operator-texts';
import { operatorTitle } from '../operator-title';
import { CONCERNS, type Fact, worst } from './fact';
import {
  backupFacts,
  canaryFacts,
  grantFacts,
  incidentFacts,
  maintenanceFacts,
  releaseFacts,
  supportFacts,
  type Wording,
} from './facts';
import { OverviewTexts } from './overview-texts';
import { SheetTile } from './sheet-tile';

const LOOK_MS = 60_000;

type Source = Pick<OperatorView<object>, 'error' | 'loading' | 'refresh' | 'view'>;

interface Tile {
  readonly path: OperatorPath;
  /** Null while it is being read, or could not be. */
  readonly facts: Signal<readonly Fact[] | null>;
  readonly sources: readonly Source[];
}

/** Where operators begin: what needs them now, and how each part of the service stands. */
@Component({
  selector: 'rj-overview-page',
  imports: [Icon, RouterLink, SheetTile],
  templateUrl: './overview-page.html',
  styleUrls: ['../../ui/list-page.scss', './overview-page.scss'],
})
export class OverviewPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(OverviewTexts);
  protected readonly names = inject(OperatorTexts);
  protected readonly errors = inject(ErrorText);
  private readonly statusTexts = inject(StatusTexts);
  private readonly canaryTexts = inject(CanariesTexts);
  private readonly incidents = new OperatorView<readonly IncidentView[]>('/operator/incidents');
  private readonly onCall = new OperatorView<OnCallView>('/operator/on-call');
  private readonly canaries = new OperatorView<CanariesView>('/operator/canaries');
  private readonly backups = new OperatorView<BackupsView>('/operator/backups');
  private readonly maintenance = new OperatorView<MaintenancePlanView>('/operator/maintenance');
  private readonly undelivered = new OperatorView<readonly UndeliveredNotice[]>(
    '/operator/notices/undelivered',
  );
  private readonly support = new OperatorView<Page<OperatorSupportView>>(
    '/operator/support?closed=false&limit=100',
  );
  private readonly releases = new OperatorView<ReleasesView>('/operator/releases');
  private readonly grants = new OperatorView<readonly OperatorsGrantView[]>('/operator/grants');
  private readonly say = computed<Wording>(() => ({
    t: this.texts.t(),
    when: (iso) => this.i18n.formatDateTime(iso),
    component: (name) => this.statusTexts.t().components[name],
    canary: (name) => this.canaryTexts.t().canaries[name]?.name ?? name,
  }));

  protected readonly tiles: readonly Tile[] = [
    this.tile('incidents', [this.incidents, this.onCall], () =>
      both(this.incidents, this.onCall, (seen, onCall) => incidentFacts(seen, onCall, this.say())),
    ),
    this.tile('canaries', [this.canaries], () => one(this.canaries, (view) => canaryFacts(view, this.say()))),
    this.tile('backups', [this.backups], () =>
      one(this.backups, (view) => backupFacts(view, new Date(), this.say())),
    ),
    this.tile('support', [this.support], () =>
      one(this.support, ({ items }) => supportFacts(items, this.say())),
    ),
    this.tile('access', [this.grants], () => one(this.grants, (grants) => grantFacts(grants, this.say()))),
    this.tile('maintenance', [this.maintenance, this.undelivered], () =>
      both(this.maintenance, this.undelivered, (plan, lost) => maintenanceFacts(plan, lost, this.say())),
    ),
    this.tile('releases', [this.releases], () =>
      one(this.releases, (view) => releaseFacts(view, this.say())),
    ),
  ];
  private readonly sources = this.tiles.flatMap(({ sources }) => sources);
  /** When something was read last; null before everything was asked for once. */
  protected readonly readAt = computed(() => {
    for (const { view } of this.sources) view();
    return this.sources.some(({ loading }) => loading()) ? null : new Date().toISOString();
  });
  /** Of every part, the worst first. */
  protected readonly concerns = computed(() =>
    CONCERNS.flatMap((level) =>
      this.tiles.flatMap(({ path, facts }) =>
        (facts() ?? []).filter((of) => of.level === level).map((of) => ({ path, ...of })),
      ),
    ),
  );
  /** Something was not read: "nothing" would be too much to say. */
  protected readonly isPartial = computed(() => this.tiles.some(({ facts }) => facts() === null));
  protected readonly worst = worst;
  protected readonly iconOf = operatorIcon;

  constructor() {
    operatorTitle((t) => t.nav.home);
    const timer = setInterval(() => {
      for (const source of this.sources) void source.refresh();
    }, LOOK_MS);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
  }

  protected errorOf({ sources }: Tile): string | null {
    const why = sources.map(({ error }) => error()).find((error) => error !== null);
    return why === undefined ? null : this.errors.of(why);
  }

  private tile(path: OperatorPath, sources: readonly Source[], facts: () => readonly Fact[] | null): Tile {
    return { path, sources, facts: computed(facts) };
  }
}

function one<T extends object>(source: OperatorView<T>, of: (view: T) => Fact[]): Fact[] | null {
  const view = source.view();
  return view && of(view);
}

function both<A extends object, B extends object>(
  first: OperatorView<A>,
  second: OperatorView<B>,
  of: (a: A, b: B) => Fact[],
): Fact[] | null {
  const [a, b] = [first.view(), second.view()];
  return a && b && of(a, b);
}
