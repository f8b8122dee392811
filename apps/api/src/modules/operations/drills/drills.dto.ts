import { DRILL_KINDS, type DrillKind, type OrderDrill } from '@rinjo/contract';
import { IsIn } from 'class-validator';

export class OrderDrillDto implements OrderDrill {
  @IsIn(DRILL_KINDS) readonly kind: DrillKind;
}
