import { useRouteRef } from '@backstage/core-plugin-api';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import {
  BellSight,
  bellRings,
  Ring,
  ringText,
  seenSoFar,
} from '../model/bellRings';
import { alertRouteRef } from '../routes';
import { useBellChoice } from './useBellChoice';
import { BellWatch, useBellWatch } from './useBellWatch';
import { useOwnRef } from './useOwnRef';
import { Ringer, useRinger } from './useRinger';

/** A bell in this tab. @internal */
export interface Bell {
  isOn: boolean;
  turn: (isOn: boolean) => void;
  ringer: Ringer;
  watch: BellWatch;
  /** What it rang for last, while the page was open. */
  last?: Ring & { at: string };
}

/** Rings in this tab when an alert newly pages the reader, or comes back to them. @internal */
export function useAlertBell(): Bell {
  const [isOn, setIsOn] = useBellChoice();
  const me = useOwnRef();
  const ringer = useRinger(isOn);
  const watch = useBellWatch(isOn);
  const navigate = useNavigate();
  const alertPath = useRouteRef(alertRouteRef);
  const seen = useRef<ReadonlyMap<string, BellSight>>();
  const [last, setLast] = useState<Bell['last']>();
  const open = useRef((_: string) => {});
  open.current = id => navigate(alertPath({ id }));

  const { alerts } = watch;
  const { ring } = ringer;
  useEffect(() => {
    if (!alerts || !me) return;
    const rings = bellRings(seen.current, alerts, me);
    seen.current = seenSoFar(seen.current, alerts);
    for (const one of rings) {
      const { id } = one.alert;
      ring(ringText(one), id, () => open.current(id));
      setLast({ ...one, at: new Date().toISOString() });
    }
  }, [alerts, me, ring]);

  return {
    isOn,
    turn: next => {
      // What comes in meanwhile is old by the time it is turned on again.
      seen.current = undefined;
      setIsOn(next);
      if (next) ringer.unlock();
      else setLast(undefined);
    },
    ringer,
    watch,
    last,
  };
}
