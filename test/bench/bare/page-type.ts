/** The bare page: camera and microphone at once, a call after `join()`. */
export interface BarePage {
  ready(): Promise<void>;
  join(): Promise<void>;
}

declare global {
  interface Window {
    bare: BarePage;
  }
}
