import { provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FilesStore } from '../files/files-store';
import { StageStore } from './stage-store';
import { StageZoom } from './stage-zoom';

function given(): { zoom: StageZoom; stage: (picture: { key: string; speaking: boolean }) => void } {
  const staged = signal({ key: 'site', speaking: false });
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      StageZoom,
      { provide: StageStore, useValue: { staged } },
      { provide: FilesStore, useValue: { onStage: () => null } },
    ],
  });
  return { zoom: TestBed.inject(StageZoom), stage: (picture) => staged.set(picture) };
}

describe('StageZoom', () => {
  it('stays as it is while the same picture is on the stage, whoever speaks', () => {
    const { zoom, stage } = given();
    zoom.in();
    stage({ key: 'site', speaking: true });
    expect(zoom.view().scale).toBe(1.5);
    zoom.in();
    stage({ key: 'site', speaking: false });
    expect(zoom.view().scale).toBe(2.25);
  });

  it('shows another picture whole', () => {
    const { zoom, stage } = given();
    zoom.in();
    stage({ key: 'office', speaking: false });
    expect(zoom.zoomed()).toBe(false);
  });
});
