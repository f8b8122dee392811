import { Injectable, type OnModuleInit } from '@nestjs/common';
import { refusalOf } from '../register/judge-places.js';
import { PlacesInUse } from '../register/places-in-use.js';

/** Refuses to start with an endpoint whose place nobody registered, or where data may not be (check sheet, row 49). */
@Injectable()
export class PlacesStartCheck implements OnModuleInit {
  constructor(private readonly places: PlacesInUse) {}

  /** Throws one line that names them all. */
  onModuleInit(): void {
    const refusal = refusalOf(this.places.now());
    if (refusal !== null) throw new Error(refusal);
  }
}
