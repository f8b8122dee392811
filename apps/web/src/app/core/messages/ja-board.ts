/** The electronic blackboard. */
export const jaBoard = {
  heading: '電子小黒板',
  lead: '映像と写真の上に重ねて表示します。写真そのものには書き込みません。',
  field: {
    work: '工事名',
    place: '工事場所',
    date: '撮影日',
    contractor: '施工者',
    type: '工種',
    outline: '略図・概要',
    design: '設計値',
    measured: '実測値',
    remarks: '備考',
  },
  place: '表示位置',
  corner: { top_left: '左上', top_right: '右上', bottom_left: '左下', bottom_right: '右下' },
  show: '小黒板を表示',
  hide: '小黒板を隠す',
  saveCopy: '小黒板入りの写しを保存',
  copyName: '小黒板入り',
  copyFailed: '写しを作れませんでした。',
};
