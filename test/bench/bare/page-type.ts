/** The bare page: camera and microphone at once, a call after `join()`. */
export interface BarePage {
  ready(): Promise<void>;
  join(): Promise<void>;
  /** Receives and sends nothing. */
  watch(): Promise<void>;
  /** Everything anew: another socket, other transports. */
  again(): Promise<void>;
}

declare global {
  interface Window {
    bare: BarePage;
  }
}
