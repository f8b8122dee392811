import { Component, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FilesStore } from '../files/files-store';
import { StageStore } from './stage-store';
import { StageZoom } from './stage-zoom';
import { Zoom } from './zoom';
import { Zoomable } from './zoomable';

@Component({
  imports: [Zoomable],
  template: `<div rjZoomable><span></span></div>`,
})
class Picture {}

const SIZE = { clientWidth: 400, clientHeight: 200 };

function given(): { zoom: StageZoom; on: HTMLElement; heard: string[] } {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      StageZoom,
      { provide: Zoom, useExisting: StageZoom },
      { provide: StageStore, useValue: { staged: () => ({ key: 'site' }) } },
      { provide: FilesStore, useValue: { onStage: () => null } },
    ],
  });
  const page = TestBed.createComponent(Picture).nativeElement as HTMLElement;
  const [stage, on] = [page.querySelector('div'), page.querySelector('span')];
  if (!stage || !on) throw new Error('nothing rendered');
  for (const [name, value] of Object.entries(SIZE)) Object.defineProperty(stage, name, { value });
  stage.getBoundingClientRect = () => new DOMRect(0, 0, SIZE.clientWidth, SIZE.clientHeight);
  const heard: string[] = [];
  for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'])
    on.addEventListener(type, () => heard.push(type));
  return { zoom: TestBed.inject(StageZoom), on, heard };
}

const touch = (on: Element, type: string, pointerId: number, clientX: number, clientY: number): boolean =>
  on.dispatchEvent(
    new PointerEvent(type, { pointerId, pointerType: 'touch', clientX, clientY, bubbles: true }),
  );

it('lets one finger draw, and takes its stroke back when a second one comes', () => {
  const { zoom, on, heard } = given();
  touch(on, 'pointerdown', 1, 100, 100);
  touch(on, 'pointermove', 1, 110, 100);
  expect(heard).toEqual(['pointerdown', 'pointermove']);
  expect(zoom.pinching()).toBe(false);
  touch(on, 'pointerdown', 2, 300, 100);
  expect(zoom.pinching()).toBe(true);
  expect(heard).toEqual(['pointerdown', 'pointermove', 'pointercancel']);
});

it('magnifies as far as two fingers are spread, and shows the whole again when they close', () => {
  const { zoom, on, heard } = given();
  touch(on, 'pointerdown', 1, 150, 100);
  touch(on, 'pointerdown', 2, 250, 100);
  touch(on, 'pointermove', 1, 100, 100);
  touch(on, 'pointermove', 2, 300, 100);
  expect(zoom.view().scale).toBeCloseTo(2);
  expect(heard).not.toContain('pointermove');
  touch(on, 'pointermove', 2, 110, 100);
  expect(zoom.view()).toEqual({ scale: 1, x: 0, y: 0 });
});

it('does not draw with a finger that is left behind', () => {
  const { zoom, on, heard } = given();
  touch(on, 'pointerdown', 1, 150, 100);
  touch(on, 'pointerdown', 2, 250, 100);
  touch(on, 'pointerup', 2, 250, 100);
  heard.length = 0;
  touch(on, 'pointermove', 1, 160, 100);
  expect(heard).toEqual([]);
  touch(on, 'pointerup', 1, 160, 100);
  expect(zoom.pinching()).toBe(false);
  touch(on, 'pointerdown', 3, 160, 100);
  expect(heard).toEqual(['pointerdown']);
});

it('moves what is magnified with the middle button, and nothing otherwise', () => {
  const { zoom, on } = given();
  const mouse = (type: string, clientX: number): boolean =>
    on.dispatchEvent(
      new PointerEvent(type, {
        ...{ pointerId: 9, pointerType: 'mouse', button: 1, buttons: 4, bubbles: true, cancelable: true },
        ...{ clientX, clientY: 100 },
      }),
    );
  mouse('pointerdown', 200);
  mouse('pointermove', 240);
  expect(zoom.view().x).toBe(0);
  zoom.in();
  mouse('pointerdown', 200);
  mouse('pointermove', 240);
  expect(zoom.view().x).toBeCloseTo(0.1);
});
