import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import {
  BurdenPage,
  VerdictKind,
  verdictKind,
} from '@operability/plugin-pager-burden-common';
import { EmptyNotice } from '@operability/ui-kit';
import { RefObject } from 'react';
import { verdictWords } from '../../model/pageWords';
import { verdictDigit } from '../../model/reviewKeys';
import { PageLine } from '../PageLine';

const useStyles = makeStyles(
  theme => ({
    bar: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
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
      '& > li:focus-within': {
        backgroundColor: theme.palette.action.hover,
        outline: `2px solid ${theme.palette.primary.main}`,
      },
    },
  }),
  { name: 'OperabilityReviewPages' },
);

/** @internal */
export interface ReviewPagesProps {
  pages: readonly BurdenPage[];
  selected: ReadonlySet<string>;
  /** Whether somebody had to do something. */
  acted: boolean;
  canEdit: boolean;
  list: RefObject<HTMLUListElement>;
  onSelect: (id: string, isSelected: boolean) => void;
  onActed: (acted: boolean) => void;
  onFocus: (index: number) => void;
  onVerdict: (verdict: VerdictKind) => void;
}

/** The pages of the week, each with what was said of it. @internal */
export function ReviewPages(props: ReviewPagesProps) {
  const { pages, selected, acted, canEdit, list } = props;
  const { onSelect, onActed, onFocus, onVerdict } = props;
  const classes = useStyles();
  if (pages.length === 0) {
    return (
      <EmptyNotice
        title="Nobody was paged"
        description="There is nothing to judge in this week."
      />
    );
  }
  return (
    <>
      {canEdit && (
        <div className={classes.bar} role="toolbar" aria-label="Verdict">
          <FormControlLabel
            control={
              <Checkbox
                color="primary"
                size="small"
                checked={acted}
                onChange={(_, checked) => onActed(checked)}
              />
            }
            label="Somebody had to act (n)"
          />
          {verdictKind.options.map(kind => (
            <Button
              key={kind}
              size="small"
              variant="outlined"
              title={verdictWords[kind].says}
              disabled={selected.size === 0}
              onClick={() => onVerdict(kind)}
            >
              {`${verdictWords[kind].word} (${verdictDigit(kind)})`}
            </Button>
          ))}
        </div>
      )}
      <ul
        ref={list}
        className={classes.list}
        aria-label="Pages of the week"
        data-review-pages
      >
        {pages.map((page, index) => (
          <li key={page.id}>
            {canEdit && (
              <Checkbox
                color="primary"
                size="small"
                checked={selected.has(page.id)}
                onChange={(_, checked) => onSelect(page.id, checked)}
                inputProps={{
                  'aria-label': `Select ${page.title}`,
                  onFocus: () => onFocus(index),
                }}
              />
            )}
            <PageLine page={page} />
          </li>
        ))}
      </ul>
    </>
  );
}
