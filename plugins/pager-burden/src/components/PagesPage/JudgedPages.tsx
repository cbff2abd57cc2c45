import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import {
  BurdenPage,
  VerdictKind,
} from '@operability/plugin-pager-burden-common';
import { KeyboardEvent, useRef, useState } from 'react';
import { listKeyOf } from '../../model/verdictKeys';
import { PageLine } from '../PageLine';
import { VerdictBar } from './VerdictBar';

const useStyles = makeStyles(
  theme => ({
    // In one line with those of the pages below.
    all: { marginLeft: 0 },
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      '& > li': {
        display: 'flex',
        alignItems: 'flex-start',
        gap: theme.spacing(0.5),
        padding: theme.spacing(1, 0),
      },
      '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
      '& > li:focus-within': { backgroundColor: theme.palette.action.hover },
    },
  }),
  { name: 'OperabilityJudgedPages' },
);

/** The most that get a verdict at once: the limit of the server. */
const mostAtOnce = 1000;

/** @internal */
export interface JudgedPagesProps {
  pages: readonly BurdenPage[];
  isBusy: boolean;
  /** Resolves to whether it succeeded. */
  onVerdict: (
    pages: readonly BurdenPage[],
    verdict: VerdictKind,
    action: boolean,
  ) => Promise<boolean>;
}

/** Pages that get their verdicts, one by one or many at once, by keyboard too. @internal */
export function JudgedPages({ pages, isBusy, onVerdict }: JudgedPagesProps) {
  const classes = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  const [action, setAction] = useState(false);
  const chosen = pages.filter(({ id }) => chosenIds.has(id));

  const choose = (id: string, isChosen: boolean) =>
    setChosenIds(current => {
      const next = new Set(current);
      if (isChosen) next.add(id);
      else next.delete(id);
      return next;
    });

  const judge = async (targets: readonly BurdenPage[], kind: VerdictKind) => {
    if (isBusy || targets.length === 0) return;
    const succeeded = await onVerdict(
      targets.slice(0, mostAtOnce),
      kind,
      action,
    );
    // After a refusal the same pages are still the ones that are meant.
    if (succeeded) setChosenIds(new Set());
  };

  const handleKey = (event: KeyboardEvent, page: BurdenPage, index: number) => {
    const key = listKeyOf(event);
    if (!key) return;
    event.preventDefault();
    if (key.does === 'toggleAction') setAction(!action);
    else if (key.does === 'judge') {
      judge(chosen.length > 0 ? chosen : [page], key.verdict);
    } else {
      list.current
        ?.querySelectorAll<HTMLElement>('input[type=checkbox]')
        [index + key.by]?.focus();
    }
  };

  return (
    <>
      <VerdictBar
        count={chosen.length}
        action={action}
        isBusy={isBusy}
        onAction={setAction}
        onVerdict={kind => judge(chosen, kind)}
      />
      <div>
        <FormControlLabel
          className={classes.all}
          control={
            <Checkbox
              color="primary"
              size="small"
              checked={chosen.length > 0 && chosen.length === pages.length}
              indeterminate={chosen.length > 0 && chosen.length < pages.length}
              onChange={(_, checked) =>
                setChosenIds(new Set(checked ? pages.map(({ id }) => id) : []))
              }
            />
          }
          label="Choose all that are shown"
        />
        <ul ref={list} className={classes.list} aria-label="Pages">
          {pages.map((page, index) => (
            <li key={page.id}>
              <Checkbox
                color="primary"
                size="small"
                checked={chosenIds.has(page.id)}
                onChange={(_, checked) => choose(page.id, checked)}
                inputProps={{
                  'aria-label': `Choose ${page.title}`,
                  onKeyDown: event => handleKey(event, page, index),
                }}
              />
              <PageLine page={page} />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
