import type { jaRecording } from './ja-recording';

export const enRecording: typeof jaRecording = {
  start: 'Record',
  stop: 'Stop recording',
  now: 'Recording',
  interrupted: 'Recording interrupted',
  notYou: 'You: not recorded',
  badge: (name) => `${name} is recording`,
  started: (name) => `${name} started recording.`,
  startedBySelf: 'Recording started.',
  stopped: 'Recording stopped.',
  running: 'This call is being recorded.',
  broken: 'Recording is interrupted for a moment. It resumes by itself.',
  again: 'Recording has resumed.',
  askTitle: 'Do you agree to being recorded?',
  askText: (name) =>
    `${name} is recording this call. If you agree, your picture, voice and shared screen are recorded. If you do not, the call goes on, and you are not recorded, except for what other people’s microphones pick up. You can change your answer later.`,
  agree: 'Agree',
  refuse: 'Do not agree',
  change: 'Change your answer about being recorded',
  asked: (count) =>
    count === 1
      ? 'One person has not agreed and is not recorded.'
      : `${String(count)} people have not agreed and are not recorded.`,
};
