import { Component, input } from '@angular/core';
import {
  colourOf,
  type ItemLabel,
  labelOf,
  pathOf,
  type Size,
  strokeWidth,
  textHeight,
} from '@rinjo/annotation';
import type { DrawingItem, DrawingItemId, DrawingTool } from '@rinjo/contract';

/** An item as it is painted. */
export interface Painted {
  readonly id: DrawingItemId;
  readonly tool: DrawingTool;
  readonly colour: string;
  readonly path: string;
  readonly width: number;
  readonly label: ItemLabel | null;
  readonly textSize: number;
}

/** `estimate` says that a length is none that was measured. */
export function paint(
  item: DrawingItem,
  items: readonly DrawingItem[],
  frame: Size,
  mirrored: boolean,
  estimate: (value: string, unit: string) => string,
): Painted {
  return {
    ...{ id: item.id, tool: item.tool, colour: colourOf(item.colour) },
    ...{ path: pathOf(item, frame, mirrored), width: strokeWidth(item, frame) },
    ...{ label: labelOf(item, items, frame, mirrored, estimate), textSize: textHeight(frame) },
  };
}

/** Something drawn, in an SVG picture whose units are pixels of the frame. */
@Component({
  selector: '[rjPaintedItem]',
  template: `
    @let it = item();
    @if (it.path) {
      @if (it.tool === 'highlighter') {
        <svg:path
          class="highlight"
          [attr.d]="it.path"
          [attr.stroke]="it.colour"
          [attr.stroke-width]="it.width"
        />
      } @else {
        <svg:path class="dark" [attr.d]="it.path" [attr.stroke-width]="it.width * 2.2 + 3" />
        <svg:path class="light" [attr.d]="it.path" [attr.stroke-width]="it.width * 1.5 + 2" />
        <svg:path [attr.d]="it.path" [attr.stroke]="it.colour" [attr.stroke-width]="it.width" />
      }
    }
    @if (it.label; as label) {
      @if (label.kind === 'number') {
        <svg:circle
          class="disc"
          [attr.cx]="label.at.x"
          [attr.cy]="label.at.y"
          [attr.r]="it.textSize * 0.75"
          [attr.fill]="it.colour"
        />
        <svg:text
          class="number"
          text-anchor="middle"
          dominant-baseline="central"
          [attr.x]="label.at.x"
          [attr.y]="label.at.y"
          [attr.font-size]="it.textSize"
        >
          {{ label.text }}
        </svg:text>
      } @else {
        <svg:text
          class="text"
          [class.measure]="label.kind === 'measure'"
          [attr.x]="label.at.x"
          [attr.y]="label.at.y"
          [attr.fill]="it.colour"
          [attr.font-size]="it.textSize"
          [attr.stroke-width]="it.textSize / 5"
        >
          {{ label.text }}
        </svg:text>
      }
    }
  `,
  styles: `
    path {
      fill: none;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    /* A dark and a light edge: seen on snow and in a shaft. */
    .dark {
      stroke: #000;
    }
    .light {
      stroke: #fff;
    }
    .highlight {
      opacity: 0.45;
    }
    .text,
    .number {
      font-weight: 700;
      user-select: none;
    }
    .text {
      paint-order: stroke;
      stroke: #0c1215;
      stroke-linejoin: round;
      dominant-baseline: hanging;
    }
    .text.measure {
      text-anchor: middle;
    }
    .disc {
      stroke: #000;
      stroke-width: 3;
    }
    .number {
      fill: #000;
    }
  `,
})
export class PaintedItem {
  readonly item = input.required<Painted>({ alias: 'rjPaintedItem' });
}
