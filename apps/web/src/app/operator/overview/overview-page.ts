import { Component, computed, DestroyRef, inject, signal, type Signal } from '@angular/core';
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
import { LoadedView } from '../../core/loaded-view';
import { StatusTexts } from '../../status/status-texts';
import { Icon } from '../../ui/icon';
import { CanariesTexts } from '../canaries/canaries-texts';
import { type OperatorPath, operatorIcon } from '../operator-pages';
import { OperatorSessionStore } from '../operator-session';
import { OperatorTexts } from '../operator-texts';
import { operatorTitle } from '../operator-title';
import { type Fact, isConcern, worst } from './fact';
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

type Source = Pick<LoadedView<object>, 'error' | 'refresh'>;

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
  private readonly session = inject(OperatorSessionStore);
  private readonly incidents = this.read<readonly IncidentView[]>('/incidents');
  private readonly onCall = this.read<OnCallView>('/on-call');
  private readonly canaries = this.read<CanariesView>('/canaries');
  private readonly backups = this.read<BackupsView>('/backups');
  private readonly maintenance = this.read<MaintenancePlanView>('/maintenance');
  private readonly undelivered = this.read<readonly UndeliveredNotice[]>('/notices/undelivered');
  private readonly support = this.read<Page<OperatorSupportView>>('/support?closed=false&limit=100');
  private readonly releases = this.read<ReleasesView>('/releases');
  private readonly grants = this.read<readonly OperatorsGrantView[]>('/grants');
  protected readonly readAt = signal<string | null>(null);
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
  /** Of every part, the worst first. */
  protected readonly concerns = computed(() =>
    (['bad', 'attention'] as const).flatMap((level) =>
      this.tiles.flatMap(({ path, facts }) =>
        (facts() ?? []).filter((of) => of.level === level).map((of) => ({ path, ...of })),
      ),
    ),
  );
  /** Something was not read: "nothing" would be too much to say. */
  protected readonly isPartial = computed(() => this.tiles.some(({ facts }) => facts() === null));
  protected readonly worst = worst;
  protected readonly isConcern = isConcern;
  protected readonly iconOf = operatorIcon;

  constructor() {
    operatorTitle((t) => t.nav.home);
    const timer = setInterval(() => {
      void this.look();
    }, LOOK_MS);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
    void this.look();
  }

  protected errorOf({ sources }: Tile): string | null {
    const why = sources.map(({ error }) => error()).find((error) => error !== null);
    return why === undefined ? null : this.errors.of(why);
  }

  private async look(): Promise<void> {
    await Promise.all(this.tiles.flatMap(({ sources }) => sources.map((source) => source.refresh())));
    this.readAt.set(new Date().toISOString());
  }

  private read<T extends object>(path: string): LoadedView<T> {
    return new LoadedView<T>(`/operator${path}`, (thrown) => this.session.noticed(thrown));
  }

  private tile(path: OperatorPath, sources: readonly Source[], facts: () => readonly Fact[] | null): Tile {
    return { path, sources, facts: computed(facts) };
  }
}

function one<T extends object>(source: LoadedView<T>, of: (view: T) => Fact[]): Fact[] | null {
  const view = source.view();
  return view && of(view);
}

function both<A extends object, B extends object>(
  first: LoadedView<A>,
  second: LoadedView<B>,
  of: (a: A, b: B) => Fact[],
): Fact[] | null {
  const [a, b] = [first.view(), second.view()];
  return a && b && of(a, b);
}
