import { Directive, ElementRef, inject, type OnDestroy, output } from '@angular/core';
import type { Size } from '@rinjo/annotation';

/** Tells the size of the picture that a video plays, whenever it changes. */
@Directive({ selector: 'video[rjFrameSize]' })
export class FrameSize implements OnDestroy {
  readonly rjFrameSize = output<Size>();
  private readonly video = inject<ElementRef<HTMLVideoElement>>(ElementRef).nativeElement;
  private readonly tell = (): void => {
    const { videoWidth: width, videoHeight: height } = this.video;
    if (width > 0) this.rjFrameSize.emit({ width, height });
  };

  constructor() {
    this.video.addEventListener('loadedmetadata', this.tell);
    this.video.addEventListener('resize', this.tell);
  }

  ngOnDestroy(): void {
    this.video.removeEventListener('loadedmetadata', this.tell);
    this.video.removeEventListener('resize', this.tell);
  }
}
