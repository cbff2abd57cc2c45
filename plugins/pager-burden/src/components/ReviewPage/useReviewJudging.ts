import {
  BurdenPage,
  VerdictKind,
} from '@operability/plugin-pager-burden-common';
import { useRef, useState } from 'react';
import { useReviewVerdicts } from '../../hooks/useReviewVerdicts';
import { verdictWords } from '../../model/pageWords';
import { ReviewKey } from '../../model/reviewKeys';

const pagesText = (count: number) =>
  count === 1 ? '1 page' : `${count} pages`;

/** Where somebody is among the pages, what is selected, and what is said of it. @internal */
export function useReviewJudging(
  pages: readonly BurdenPage[],
  canEdit: boolean,
) {
  const verdicts = useReviewVerdicts();
  const list = useRef<HTMLUListElement>(null);
  const current = useRef<number>();
  const [selectedIds, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [acted, setActed] = useState(false);
  const [said, setSaid] = useState('');
  const chosen = pages.filter(({ id }) => selectedIds.has(id));
  const selected = new Set(chosen.map(({ id }) => id));

  const select = (change: ReadonlyMap<string, boolean>) => {
    const next = new Set(selected);
    for (const [id, isSelected] of change) {
      if (isSelected) next.add(id);
      else next.delete(id);
    }
    setSelected(next);
    setSaid(`${pagesText(next.size)} selected`);
  };

  const judge = (verdict: VerdictKind) => {
    const here = pages[current.current ?? -1];
    const targets = chosen.length > 0 ? chosen : [here].filter(Boolean);
    if (!canEdit || targets.length === 0) return false;
    const { word } = verdictWords[verdict];
    const about =
      targets.length === 1 ? targets[0].title : pagesText(targets.length);
    setSaid(`${word}: ${about}`);
    verdicts.mutate(
      { pages: targets, verdict, action: acted },
      // After a refusal the same pages are still the ones that are meant.
      { onSuccess: () => setSelected(new Set()) },
    );
    return true;
  };

  const move = (by: -1 | 1, selects: boolean) => {
    const from = current.current;
    const next = from === undefined ? 0 : from + by;
    const boxes = list.current?.querySelectorAll<HTMLElement>(
      'input[type=checkbox]',
    );
    if (!boxes?.[next]) return false;
    const passed = [from ?? next, next].map(index => pages[index].id);
    if (selects) select(new Map(passed.map(id => [id, true])));
    boxes[next].focus();
    return true;
  };

  const onKey = (key: ReviewKey): boolean => {
    if (!canEdit) return false;
    switch (key.does) {
      case 'move':
        return move(key.by, key.selects);
      case 'judge':
        return judge(key.verdict);
      case 'acted':
        setActed(!acted);
        setSaid(acted ? 'Nobody had to act' : 'Somebody had to act');
        return true;
      case 'select': {
        const here = pages[current.current ?? -1];
        if (here) select(new Map([[here.id, !selected.has(here.id)]]));
        return Boolean(here);
      }
      default:
        return false;
    }
  };

  return {
    said,
    error: verdicts.error,
    onKey,
    view: {
      pages,
      canEdit,
      list,
      selected,
      acted,
      onActed: setActed,
      onSelect: (id: string, isSelected: boolean) =>
        select(new Map([[id, isSelected]])),
      onFocus: (index: number) => {
        current.current = index;
      },
      onVerdict: judge,
    },
  };
}
