import type { CLAP } from '../../media/clap.js';

/** Chromium's, of the "mediacapture-transform" draft; not in TypeScript's DOM library. */
interface TrackStreams {
  readonly MediaStreamTrackProcessor: new (init: { track: MediaStreamTrack; maxBufferSize: number }) => {
    readonly readable: ReadableStream<AudioData>;
  };
  readonly MediaStreamTrackGenerator: new (init: { kind: 'audio' }) => MediaStreamTrack & {
    readonly writable: WritableStream<AudioData>;
  };
}

/**
 * Runs inside the page, before the app's own scripts: what its camera and microphone give has a clap at the same moments.
 * The picture is white and a tone sounds. It must not use anything outside of itself.
 */
export function installClapper({ everyMs, ms, hertz }: typeof CLAP): void {
  const devices = navigator.mediaDevices;
  const original = devices.getUserMedia.bind(devices);
  /** Of the page's clock. */
  const clapping = (now: number): boolean => now % everyMs < ms;

  function clappingCamera(camera: MediaStreamTrack): MediaStreamTrack {
    const { width = 640, height = 360 } = camera.getSettings();
    const film = document.createElement('video');
    film.muted = true;
    film.srcObject = new MediaStream([camera]);
    void film.play();
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const pen = canvas.getContext('2d');
    const paint = (): void => {
      if (!pen) return;
      if (clapping(performance.now())) {
        pen.fillStyle = '#fff';
        pen.fillRect(0, 0, width, height);
      } else pen.drawImage(film, 0, 0, width, height);
    };
    const timer = setInterval(paint, 40);
    const [track] = canvas.captureStream(25).getVideoTracks();
    if (!track) throw new Error('A canvas gives no picture');
    const stop = track.stop.bind(track);
    track.stop = () => {
      clearInterval(timer);
      camera.stop();
      stop();
    };
    track.getSettings = () => camera.getSettings();
    return track;
  }

  /** Sample by sample, with the times at which they were taken: a mixer would lose time when the machine is busy. */
  function clappingMicrophone(microphone: MediaStreamTrack): MediaStreamTrack {
    const { MediaStreamTrackProcessor: Processor, MediaStreamTrackGenerator: Generator } = window as Window &
      Partial<TrackStreams>;
    if (!Processor || !Generator) throw new Error('This browser has no streams of tracks');
    const taken = new Processor({ track: microphone, maxBufferSize: 200 });
    const track = new Generator({ kind: 'audio' });
    // The least time that any of them took to come here: what is more is waiting.
    let least = Number.POSITIVE_INFINITY;
    const clap = new TransformStream<AudioData, AudioData>({
      transform(data, out) {
        const { sampleRate, numberOfFrames, timestamp } = data;
        const samples = new Float32Array(numberOfFrames);
        data.copyTo(samples, { planeIndex: 0, format: 'f32-planar' });
        data.close();
        least = Math.min(least, performance.now() - timestamp / 1_000);
        for (let n = 0; n < numberOfFrames; n += 1) {
          const at = timestamp / 1_000 + least + (n * 1_000) / sampleRate;
          const tone = clapping(at) ? 0.5 * Math.sin((2 * Math.PI * hertz * at) / 1_000) : 0;
          samples[n] = 0.3 * (samples[n] ?? 0) + tone;
        }
        const shape = { sampleRate, numberOfFrames, numberOfChannels: 1, timestamp };
        out.enqueue(new AudioData({ ...shape, format: 'f32-planar', data: samples }));
      },
    });
    taken.readable
      .pipeThrough(clap)
      .pipeTo(track.writable)
      .catch(() => undefined); // one of them has ended
    const stop = track.stop.bind(track);
    track.stop = () => {
      microphone.stop();
      stop();
    };
    track.getSettings = () => microphone.getSettings();
    return track;
  }

  devices.getUserMedia = async (wanted) => {
    const stream = await original(wanted);
    return new MediaStream([
      ...stream.getVideoTracks().map(clappingCamera),
      ...stream.getAudioTracks().map(clappingMicrophone),
    ]);
  };
}
