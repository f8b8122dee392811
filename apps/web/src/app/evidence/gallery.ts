import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { RouterLink } from '@angular/router';
import { EVIDENCE_KINDS, type EvidenceId } from '@rinjo/contract';
import { PeoplePicker, type PersonRef } from '../calls/people-picker';
import { SitePicker } from '../calls/site-picker';
import { I18n } from '../core/i18n';
import { SessionStore } from '../core/session';
import { FieldFilter } from '../fields/field-filter';
import { ShareForm } from '../share/share-form';
import { ShareTexts } from '../share/share-texts';
import { ListStates } from '../ui/list-states';
import { SearchField } from '../ui/search-field';
import { Icon } from '../ui/icon';
import { AddFiles } from './adding/add-files';
import { AddingTexts } from './adding/adding-texts';
import { archiveUrl } from './evidence-client';
import { EvidenceGrid } from './evidence-grid';
import { EvidenceTexts } from './evidence-texts';
import { GalleryStore } from './gallery-store';
import { LifeClient } from './life/life-client';
import { LifeTexts } from './life/life-texts';
import { MovedToTrash } from './life/moved-to-trash';
import { ScannerNotice } from './scanner-notice';
import { VerifyFile } from './verify-file';

/** Everything that is kept, narrowed down by kind, site, person, tag, days, text and an own field of their call or site. */
@Component({
  selector: 'rj-gallery',
  imports: [
    AddFiles,
    EvidenceGrid,
    FieldFilter,
    ListStates,
    Icon,
    MovedToTrash,
    RouterLink,
    MatButton,
    MatFormField,
    MatInput,
    MatLabel,
    MatOption,
    MatSelect,
    SearchField,
    ShareForm,
    PeoplePicker,
    ScannerNotice,
    SitePicker,
    VerifyFile,
  ],
  providers: [GalleryStore],
  templateUrl: './gallery.html',
  styleUrls: ['../ui/list-page.scss', './gallery.scss'],
})
export class Gallery {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(EvidenceTexts);
  protected readonly share = inject(ShareTexts);
  protected readonly session = inject(SessionStore);
  protected readonly store = inject(GalleryStore);
  protected readonly kinds = EVIDENCE_KINDS;
  protected readonly person = computed(() => {
    const { person } = this.store.filter();
    return person ? [person] : [];
  });
  private readonly refined = computed(() => {
    const { site, person, tag, from, to, field } = this.store.filter();
    return [site, person, tag, field].some((value) => value !== null) || from !== '' || to !== '';
  });
  /** The pictures come first: conditions are out of the way until some of them are set. Whoever is setting them keeps them. */
  protected readonly opened = linkedSignal<boolean, boolean>({
    source: this.refined,
    computation: (refined, before) => refined || (before?.value ?? false),
  });
  protected readonly life = inject(LifeTexts);
  protected readonly adding = inject(AddingTexts);
  private readonly lifeClient = inject(LifeClient);
  protected readonly moving = signal(false);
  /** What just went to the trash, and how many could not. */
  protected readonly moved = signal<{ readonly ids: readonly EvidenceId[]; readonly failed: number } | null>(
    null,
  );
  protected readonly choosing = signal(false);
  protected readonly chosen = signal<ReadonlySet<EvidenceId>>(new Set());
  protected readonly sharing = signal(false);
  protected readonly chosenIds = computed(() => [...this.chosen()]);
  protected readonly archive = computed(() =>
    this.chosen().size > 0 ? archiveUrl({ ids: [...this.chosen()] }) : null,
  );

  constructor() {
    void this.store.start();
  }

  protected chooseOrNot(): void {
    this.choosing.update((choosing) => !choosing);
    this.chosen.set(new Set());
    this.sharing.set(false);
  }

  protected async moveToTrash(): Promise<void> {
    if (this.moving()) return;
    this.moving.set(true);
    const ids: EvidenceId[] = [];
    let failed = 0;
    for (const id of this.chosen())
      await this.lifeClient.trash(id).then(
        () => ids.push(id),
        (cause: unknown) => {
          console.debug('trash:', cause); // how many is said
          failed += 1;
        },
      );
    this.moved.set({ ids, failed });
    this.choosing.set(false);
    this.chosen.set(new Set());
    await this.store.items.refresh();
    this.moving.set(false);
  }

  protected takenBack(): void {
    this.moved.set(null);
    void this.store.items.refresh();
  }

  /** The last one chosen counts: a second person takes the place of the first. */
  protected choose(people: readonly PersonRef[]): void {
    void this.store.narrow({ person: people.at(-1) ?? null });
  }

  protected day(event: Event, which: 'from' | 'to'): void {
    if (event.target instanceof HTMLInputElement) void this.store.narrow({ [which]: event.target.value });
  }
}
