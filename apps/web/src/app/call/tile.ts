import {
  Component,
  computed,
  type ElementRef,
  inject,
  input,
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
import { stillOf } from './camera/full-photo';
import type { Person } from './people';
import { FrameSize } from './surface/frame-size';
import type { Size } from './surface/picture-box';
import { ViewSizeReporter } from './view-size';

interface Mark {
  readonly icon: IconName;
  readonly text: string;
}

/** One participant: the whole picture, never cropped, with name and state in words. */
@Component({
  selector: 'rj-tile',
  imports: [Avatar, FrameSize, Icon, PlayTrack, ViewSizeReporter],
  templateUrl: './tile.html',
  styleUrl: './tile.scss',
  host: { '[class.large]': 'large()', '[class.speaking]': 'person().speaking && person().microphoneOn' },
})
export class Tile {
  readonly person = input.required<Person>();
  readonly large = input(false);
  readonly mirrored = input(false);
  /** True for oneself while nothing reaches the others. */
  readonly cutOff = input(false);
  readonly sized = output<ViewSize>();
  /** The picture has another shape than before: it was turned. */
  readonly turned = output();
  /** The size of the picture as it is filmed; null before the first. */
  readonly frame = signal<Size | null>(null);
  protected readonly i18n = inject(I18n);
  private readonly video = viewChild<ElementRef<HTMLVideoElement>>('video');

  protected readonly label = computed(() => {
    const { name, self } = this.person();
    return self ? this.i18n.t().common.self(name) : name;
  });

  /** What the tile shows now, in the size in which it is filmed; null without a picture. */
  still(): Promise<Blob | null> {
    const video = this.video()?.nativeElement;
    return video ? stillOf(video) : Promise.resolve(null);
  }

  protected framed(size: Size): void {
    const before = this.frame();
    this.frame.set(size);
    if (before && before.width > before.height !== size.width > size.height) this.turned.emit();
  }

  /** The most important things first: a tile in the strip has room for one. */
  protected readonly marks = computed<readonly Mark[]>(() => {
    const t = this.i18n.t().call;
    const person = this.person();
    const marks: Mark[] = [];
    if (this.cutOff()) marks.push({ icon: 'signalOff', text: t.notHeard });
    else if (person.reconnecting) marks.push({ icon: 'signalOff', text: t.reconnecting });
    else if (person.starved) marks.push({ icon: 'signal', text: t.starved });
    if (person.speaking && person.microphoneOn) marks.push({ icon: 'speaker', text: t.speaking });
    if (!person.microphoneOn) marks.push({ icon: 'micOff', text: t.muted });
    if (!person.cameraOn && this.large()) marks.push({ icon: 'cameraOff', text: t.noCamera });
    return marks;
  });
}
