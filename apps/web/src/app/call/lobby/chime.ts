/** Two notes, and a short buzz where the device can: somebody is at the door, or the door is open. */
export function chime(up: boolean): void {
  if ('vibrate' in navigator) navigator.vibrate([120, 80, 120]);
  const context = new AudioContext();
  const notes = up ? [523.25, 783.99] : [783.99, 659.25];
  notes.forEach((frequency, n) => {
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    const at = context.currentTime + n * 0.18;
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.25, at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.4);
    tone.connect(volume).connect(context.destination);
    tone.start(at);
    tone.stop(at + 0.45);
    if (n === notes.length - 1) tone.onended = () => void context.close();
  });
}
