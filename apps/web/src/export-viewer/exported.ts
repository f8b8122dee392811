import type {
  ViewerCall,
  ViewerCallLine,
  ViewerEntry,
  ViewerItem,
  ViewerScript,
  ViewerStart,
} from '@rinjo/contract';

declare global {
  interface Window {
    rinjoExport?: (script: ViewerScript) => void;
  }
}

export type Of<Is extends ViewerScript['is']> = Extract<ViewerScript, { readonly is: Is }>;

/** What the scripts beside this page hold. Each is loaded once, when it is needed. */
export class Exported {
  private readonly loaded = new Map<string, Promise<ViewerScript>>();
  private arrived: ViewerScript | null = null;

  constructor() {
    window.rinjoExport = (script) => {
      this.arrived = script;
    };
  }

  start(): Promise<ViewerStart> {
    return this.load<'start'>('start');
  }

  async calls(): Promise<readonly ViewerCallLine[]> {
    return (await this.load<'calls'>('calls')).rows;
  }

  async details(part: number): Promise<readonly ViewerCall[]> {
    return (await this.load<'details'>(`details-${String(part)}`)).rows;
  }

  async loose(part: number): Promise<readonly ViewerItem[]> {
    return (await this.load<'loose'>(`loose-${String(part)}`)).rows;
  }

  async log(part: number): Promise<readonly ViewerEntry[]> {
    return (await this.load<'log'>(`log-${String(part)}`)).rows;
  }

  /** Rejects when the script is not there: a ZIP was not unpacked, or not into the same folder. */
  private load<Is extends ViewerScript['is']>(name: string): Promise<Of<Is>> {
    const known = this.loaded.get(name) ?? this.fetched(name);
    this.loaded.set(name, known);
    return known as Promise<Of<Is>>;
  }

  private fetched(name: string): Promise<ViewerScript> {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `viewer/${name}.js`;
      script.addEventListener('load', () => {
        // Scripts run right before their `load`: what has arrived is this one's.
        if (this.arrived) resolve(this.arrived);
        this.arrived = null;
        script.remove();
      });
      script.addEventListener('error', () => {
        this.loaded.delete(name);
        reject(new Error(`viewer/${name}.js`));
      });
      document.head.append(script);
    });
  }
}
