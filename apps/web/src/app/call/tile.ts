import {
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { ViewSize } from '@rinjo/call-client';
import { I18n } from '../core/i18n';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icons';
import { PlayTrack } from '../ui/play-track';
import { FirstPicture } from './first-picture';
import { FrameWatch } from './interruption/frame-watch';
import { QualityStore } from './quality/quality-store';
import { troubleText } from './quality/quality-text';
import { Stills } from './quality/stills';
import { type Magnified, magnifiedTransform, WHOLE } from './stage/magnified';
import type { Picture } from './stage/pictures';
import { FrameSize } from './surface/frame-size';
import type { Size } from '@rinjo/annotation';
import { ViewSizeReporter } from './view-size';

interface Mark {
  readonly icon: IconName;
  readonly text: string;
}

/** One participant's camera or screen: the whole picture, never cropped, with name and state in words. */
@Component({
  selector: 'rj-tile',
  imports: [Avatar, FrameSize, FrameWatch, Icon, PlayTrack, ViewSizeReporter],
  templateUrl: './tile.html',
  styleUrl: './tile.scss',
  host: { '[class.large]': 'large()', '[class.speaking]': 'picture().speaking && picture().microphoneOn' },
})
export class Tile {
  readonly picture = input.required<Picture>();
  readonly large = input(false);
  readonly mirrored = input(false);
  readonly magnified = input<Magnified>(WHOLE);
  /** True for oneself while nothing reaches the others. */
  readonly cutOff = input(false);
  readonly sized = output<ViewSize>();
  /** The picture has another shape than before: it was turned. */
  readonly turned = output();
  /** The picture moves, or stands still. */
  readonly moves = output<boolean>();
  private readonly stands = linkedSignal({
    source: computed(() => this.picture().video),
    computation: () => false,
  });
  /** The size of the picture as it is filmed; null before the first. */
  readonly frame = signal<Size | null>(null);
  protected readonly i18n = inject(I18n);
  private readonly quality = inject(QualityStore);
  private readonly stills = inject(Stills);
  private readonly firstPicture = inject(FirstPicture);
  private readonly video = viewChild<ElementRef<HTMLVideoElement>>('video');

  protected readonly transform = computed(() => magnifiedTransform(this.magnified(), this.mirrored()));
  /** Stills come the right way round. */
  protected readonly stillTransform = computed(() => magnifiedTransform(this.magnified()));

  protected readonly label = computed(() => {
    const { name, self, source } = this.picture();
    const { common, screen } = this.i18n.t();
    if (source === 'screen') return self ? screen.own : screen.of(name);
    return self ? common.self(name) : name;
  });

  /** In place of a film that does not get through. */
  protected readonly inPlace = computed(() => {
    const { id, source, self } = this.picture();
    return source === 'camera' && !self ? this.stills.of(id) : null;
  });
  protected readonly stillText = computed(() => {
    const still = this.inPlace();
    return still && this.i18n.t().quality.stillAt(this.i18n.formatSeconds(still.at));
  });

  /** What the tile shows now, in the size in which it is filmed; null without a picture. */
  async still(): Promise<Blob | null> {
    const video = this.video()?.nativeElement;
    return video ? (await import('./camera/full-photo')).stillOf(video) : null;
  }

  /** Why the picture is less than it could be, in words. */
  private reduced(): string | null {
    const { id, source } = this.picture();
    const view = source === 'camera' ? this.quality.of(id) : null;
    return view && view.mode !== 'full' ? troubleText(view, this.i18n) : null;
  }

  /** Why the camera's picture stands still, in words; null while it moves, or is not meant to. */
  protected readonly halted = computed(() => {
    const { source, interrupted, cameraOn, self, reconnecting } = this.picture();
    if (source !== 'camera') return null;
    const { camera, standsStill } = this.i18n.t().interruption;
    if (interrupted.camera && (cameraOn || self)) return camera[interrupted.camera];
    const expected = cameraOn && !reconnecting && !this.cutOff() && !this.inPlace();
    return this.stands() && expected && !self ? standsStill : null;
  });

  protected watched(moves: boolean): void {
    this.stands.set(!moves);
    const { self, source } = this.picture();
    if (moves && !self && source === 'camera') this.firstPicture.seen();
    this.moves.emit(moves);
  }

  protected framed(size: Size): void {
    const before = this.frame();
    this.frame.set(size);
    if (before && before.width > before.height !== size.width > size.height) this.turned.emit();
  }

  /** The most important things first: a tile in the strip has room for one. */
  protected readonly marks = computed<readonly Mark[]>(() => {
    const t = this.i18n.t().call;
    const picture = this.picture();
    const marks: Mark[] = [];
    if (this.cutOff()) marks.push({ icon: 'signalOff', text: t.notHeard });
    else if (picture.reconnecting) marks.push({ icon: 'signalOff', text: t.reconnecting });
    else if (this.halted() !== null) {
      if (!this.large()) marks.push({ icon: 'cameraOff', text: this.halted() ?? '' });
    } else if (picture.starved && !this.reduced()) marks.push({ icon: 'signal', text: t.starved });
    const trouble = this.reduced();
    if (trouble) marks.push({ icon: 'signal', text: trouble });
    if (picture.source === 'screen') return marks;
    if (picture.film) marks.push({ icon: 'record', text: this.i18n.t().interruption.film[picture.film] });
    if (picture.speaking && picture.microphoneOn) marks.push({ icon: 'speaker', text: t.speaking });
    const silent = picture.interrupted.microphone;
    if (silent) marks.push({ icon: 'micOff', text: this.i18n.t().interruption.microphone[silent] });
    else if (!picture.microphoneOn) marks.push({ icon: 'micOff', text: t.muted });
    if (!picture.cameraOn && this.large() && !this.halted())
      marks.push({ icon: 'cameraOff', text: t.noCamera });
    return marks;
  });
}
