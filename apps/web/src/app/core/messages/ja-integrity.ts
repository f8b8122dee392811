/** What administrators read about the integrity of what is kept. */
export const jaIntegrity = {
  heading: 'データの整合性',
  lead: '保存した原本を 30 日以内に必ず 1 回は開いて、受け取ったときのハッシュと照合します。操作の記録は毎日検証します。',
  none: '検証はまだ行われていません。',
  noneLead: '最初の検証は、起動から数分以内に始まります。',
  now: '現在の状態',
  checked: '検証済みの原本',
  checkedOf: (checked: number, objects: number) => `${String(objects)} 件中 ${String(checked)} 件`,
  oldest: '最も古い検証',
  differences: '未解決の不一致',
  noDifferences: 'ありません',
  countOf: (n: number) => `${String(n)} 件`,
  faults: { altered: '内容が変わっています', missing: '保存先にありません' },
  part: '録画などの一部',
  open: '開く',
  runs: '日ごとの結果',
  run: (checked: number, differences: number) =>
    `${String(checked)} 件を照合、不一致 ${String(differences)} 件`,
  log: (size: number, sound: boolean) =>
    sound ? `操作の記録 ${String(size)} 件を検証` : `操作の記録 ${String(size)} 件に異常`,
  reports: '署名付きの月次報告',
  reportsLead: '前月の結果を翌月の初めに自動で作り、テナントの鍵で署名します。',
  reportsNone: '報告はまだありません。',
  take: (month: string) => `${month} の報告（JSON）をダウンロード`,
};
