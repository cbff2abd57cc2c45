import {
  BurdenPage,
  VerdictKind,
} from '@operability/plugin-pager-burden-common';
import { useRef, useState } from 'react';
import { useVerdicts } from '../../hooks/useVerdicts';
import { JudgingKey } from '../../model/judgingKeys';
import { verdictWords } from '../../model/pageWords';

const pagesText = (count: number) =>
  count === 1 ? '1 page' : `${count} pages`;

/**
 * Where somebody is among the pages that they may judge, what is selected, and
 * what is said of it.
 *
 * @internal
 */
export function useJudging(pages: readonly BurdenPage[]) {
  const verdicts = useVerdicts();
  const list = useRef<HTMLUListElement>(null);
  const current = useRef<string>();
  const [selectedIds, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [acted, setActed] = useState(false);
  const [said, setSaid] = useState('');
  const own = pages.filter(({ canJudge }) => canJudge);
  const chosen = own.filter(({ id }) => selectedIds.has(id));
  const selected = new Set(chosen.map(({ id }) => id));
  const here = () => own.findIndex(({ id }) => id === current.current);

  const select = (ids: readonly string[], isSelected: boolean) => {
    const next = new Set(selected);
    for (const id of ids) {
      if (isSelected) next.add(id);
      else next.delete(id);
    }
    setSelected(next);
    setSaid(`${pagesText(next.size)} selected`);
  };

  const judge = (verdict: VerdictKind) => {
    const targets = chosen.length > 0 ? chosen : [own[here()]].filter(Boolean);
    if (targets.length === 0) return false;
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
    const from = here();
    const next = from < 0 ? 0 : from + by;
    const boxes = list.current?.querySelectorAll<HTMLElement>(
      'input[type=checkbox]',
    );
    if (!boxes?.[next]) return false;
    if (selects) {
      select(
        [own[Math.max(from, 0)], own[next]].map(({ id }) => id),
        true,
      );
    }
    boxes[next].focus();
    return true;
  };

  const onKey = (key: JudgingKey): boolean => {
    if (own.length === 0) return false;
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
        const page = own[here()];
        if (page) select([page.id], !selected.has(page.id));
        return Boolean(page);
      }
      default:
        return false;
    }
  };

  return {
    /** What was done last, for those who listen. */
    said,
    error: verdicts.error,
    /** Returns whether the key did something here. */
    onKey,
    view: {
      pages,
      list,
      selected,
      acted,
      onActed: setActed,
      onSelect: (id: string, isSelected: boolean) => select([id], isSelected),
      onSelectAll: (isSelected: boolean) =>
        select(
          own.map(({ id }) => id),
          isSelected,
        ),
      onFocus: (id: string) => {
        current.current = id;
      },
      onVerdict: judge,
    },
  };
}

/** @internal */
export type JudgingView = ReturnType<typeof useJudging>['view'];
