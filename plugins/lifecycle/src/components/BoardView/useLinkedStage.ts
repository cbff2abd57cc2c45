import { RefObject, useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * Brings the column into view that a link to the board names, as
 * `/lifecycle/board?stage=deprecated`.
 *
 * @internal
 */
export function useLinkedStage(scroller: RefObject<HTMLElement>) {
  const stage = useSearchParams()[0].get('stage');

  useEffect(() => {
    if (!stage) return;
    const columns =
      scroller.current?.querySelectorAll<HTMLElement>('[data-stage]');
    const column = [...(columns ?? [])].find(
      ({ dataset }) => dataset.stage === stage,
    );
    column?.scrollIntoView?.({ inline: 'start', block: 'nearest' });
  }, [stage, scroller]);
}
