import type { jaBoard } from './ja-board';

export const enBoard: typeof jaBoard = {
  heading: 'Electronic blackboard',
  lead: 'Lies over the picture and over photos. It is never written into the photo itself.',
  field: {
    work: 'Work',
    place: 'Place',
    date: 'Date',
    contractor: 'Contractor',
    type: 'Type of work',
    outline: 'Outline',
    design: 'Design value',
    measured: 'Measured',
    remarks: 'Remarks',
  },
  place: 'Position',
  corner: {
    top_left: 'Top left',
    top_right: 'Top right',
    bottom_left: 'Bottom left',
    bottom_right: 'Bottom right',
  },
  show: 'Show blackboard',
  hide: 'Hide blackboard',
  saveCopy: 'Save a copy with the blackboard',
  copyName: 'with blackboard',
  copyFailed: 'The copy could not be made.',
};
