import { useCallback, useEffect, useRef, useState } from 'react';

/** `blocked` until somebody presses something in this tab. @internal */
export type SoundState = 'ready' | 'blocked' | 'missing';

/** What a browser lets this page do to get somebody's attention. @internal */
export interface Ringer {
  sound: SoundState;
  notifications: NotificationPermission | 'missing';
  /** Asks for what is not allowed yet; only ever upon a click. */
  unlock: () => void;
  ring: (text: string, tag: string, onOpen: () => void) => void;
}

/** Rings by a tone and a notification of the browser, as far as it has them. @internal */
export function useRinger(isOn: boolean): Ringer {
  const audio = useRef<AudioContext>();
  const [sound, setSound] = useState<SoundState>('blocked');
  const [notifications, setNotifications] = useState(permission);

  useEffect(() => {
    if (!isOn) return undefined;
    const context = createAudio();
    audio.current = context;
    if (!context) {
      setSound('missing');
      return undefined;
    }
    const look = () =>
      setSound(context.state === 'running' ? 'ready' : 'blocked');
    look();
    context.addEventListener('statechange', look);
    return () => {
      context.removeEventListener('statechange', look);
      audio.current = undefined;
      context.close().catch(() => {});
    };
  }, [isOn]);

  const unlock = useCallback(() => {
    audio.current?.resume().catch(() => {});
    if (permission() !== 'default') return;
    Notification.requestPermission().then(setNotifications, () => {});
  }, []);

  const ring = useCallback<Ringer['ring']>((text, tag, onOpen) => {
    if (audio.current?.state === 'running') playTone(audio.current);
    if (permission() !== 'granted') return;
    try {
      const shown = new Notification(text, { tag, requireInteraction: true });
      shown.onclick = () => {
        window.focus();
        shown.close();
        onOpen();
      };
    } catch {
      // Telephones have the class, and let only service workers use it.
      setNotifications('missing');
    }
  }, []);

  return { sound, notifications, unlock, ring };
}

function permission(): NotificationPermission | 'missing' {
  return 'Notification' in window ? Notification.permission : 'missing';
}

function createAudio(): AudioContext | undefined {
  return 'AudioContext' in window ? new AudioContext() : undefined;
}

/** Two notes, three times: to be told from what chats sound like. */
function playTone(context: AudioContext): void {
  const note = 0.22;
  for (let count = 0; count < 6; count++) {
    const start = context.currentTime + count * note;
    const oscillator = context.createOscillator();
    const volume = context.createGain();
    oscillator.frequency.value = count % 2 ? 660 : 880;
    volume.gain.setValueAtTime(0.3, start);
    volume.gain.exponentialRampToValueAtTime(0.01, start + note);
    oscillator.connect(volume).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + note);
  }
}
