export { AvailabilityModule } from './availability.module.js';
export { wasInTime } from './formulas/planned-work.js';
export { nearestRank } from './formulas/percentile.js';
export { Alerts } from './ledger/alerts.js';
export { OnCallLists } from './ledger/on-call-lists.js';
export { basisPointsOf } from './formulas/availability.js';
export { shared, slotsIn, without } from './formulas/runs.js';
export { slotOf, startOf } from './formulas/slot.js';
export { type AvailabilityRecord, AvailabilityReader, serviceOf } from './ledger/availability-reader.js';
export { COMPONENT_NAMES } from './ledger/incident-texts.js';
export { type IncidentRow, Incidents, type UpdateRow } from './ledger/incidents.js';
export {
  type MaintenanceRow,
  MaintenanceWindows,
  type NewMaintenanceRow,
  type PublishedRow,
} from './ledger/maintenance-windows.js';
export { findingOf, NOTHING, sampleReasons, TARGETS } from './measures/availability-findings.js';
export { daysOf } from './status/days.js';
export { Year } from './measures/year.js';
export { OpenBurns } from './ledger/open-burns.js';
