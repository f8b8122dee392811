const NOTES_HZ = [523, 659, 784] as const;
const NOTE_S = 0.3;

/** Plays three notes out of a loudspeaker; resolves when they are over. An empty id is the system's own. */
export async function playTestTone(speaker: string): Promise<void> {
  const context = new AudioContext();
  try {
    await context.resume();
    if (speaker !== '' && 'setSinkId' in context)
      await (context as AudioContext & { setSinkId(id: string): Promise<void> }).setSinkId(speaker);
    const gain = context.createGain();
    gain.gain.value = 0.3;
    gain.connect(context.destination);
    const last = NOTES_HZ.map((hertz, index) => {
      const note = context.createOscillator();
      note.frequency.value = hertz;
      note.connect(gain);
      note.start(context.currentTime + index * NOTE_S);
      note.stop(context.currentTime + (index + 1) * NOTE_S);
      return note;
    }).at(-1);
    await new Promise((resolve) => last?.addEventListener('ended', resolve, { once: true }));
  } finally {
    await context.close();
  }
}
