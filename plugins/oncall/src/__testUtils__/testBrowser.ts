/** What a browser is asked to do, and what it allows. */
export interface TestBrowser {
  /** When each note was to sound. */
  notes: number[];
  shown: { text: string; onclick?: () => void }[];
  permission: NotificationPermission;
  audioState: AudioContextState;
}

/** Gives jsdom a sound and notifications, which it has not. */
export function installTestBrowser(): TestBrowser {
  const browser: TestBrowser = {
    notes: [],
    shown: [],
    permission: 'default',
    audioState: 'running',
  };
  Object.assign(window, {
    AudioContext: audioOf(browser),
    Notification: notificationsOf(browser),
    focus: () => {},
  });
  return browser;
}

/** A browser that has neither. */
export function removeTestBrowser(): void {
  Reflect.deleteProperty(window, 'AudioContext');
  Reflect.deleteProperty(window, 'Notification');
}

function audioOf(browser: TestBrowser) {
  return class extends EventTarget {
    readonly currentTime = 0;
    readonly destination = {};

    get state() {
      return browser.audioState;
    }

    async resume() {
      browser.audioState = 'running';
      this.dispatchEvent(new Event('statechange'));
    }

    async close() {}

    createGain() {
      const gain = { setValueAtTime() {}, exponentialRampToValueAtTime() {} };
      return { gain, connect: () => {} };
    }

    createOscillator() {
      return {
        frequency: { value: 0 },
        connect: (next: unknown) => next,
        start: (at: number) => browser.notes.push(at),
        stop: () => {},
      };
    }
  };
}

function notificationsOf(browser: TestBrowser) {
  return class {
    onclick?: () => void;

    static get permission() {
      return browser.permission;
    }

    static async requestPermission() {
      browser.permission = 'granted';
      return browser.permission;
    }

    constructor(readonly text: string) {
      browser.shown.push(this);
    }

    close() {}
  };
}
