import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import { verdictKind } from '@operability/plugin-pager-burden-common';
import { verdictDigit } from '../../model/judgingKeys';
import { verdictWords } from '../../model/pageWords';
import { PageLine } from '../PageLine';
import { JudgingView } from './useJudging';

const useStyles = makeStyles(
  theme => ({
    bar: {
      position: 'sticky',
      top: 0,
      zIndex: 1,
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      margin: theme.spacing(1, 0),
      padding: theme.spacing(1),
      border: `1px solid ${theme.palette.divider}`,
      backgroundColor: theme.palette.background.paper,
    },
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
      '& > li:focus-within': {
        backgroundColor: theme.palette.action.hover,
        outline: `2px solid ${theme.palette.primary.main}`,
      },
    },
  }),
  { name: 'OperabilityJudgedPages' },
);

/** @internal */
export interface JudgedPagesProps {
  /** What the pages are, for those who do not see the heading. */
  label: string;
  view: JudgingView;
}

/**
 * Pages, each with what was said of it. Those that the reader may judge can be
 * selected and get a verdict, one by one or many at once.
 *
 * @internal
 */
export function JudgedPages({ label, view }: JudgedPagesProps) {
  const { pages, selected, acted, list } = view;
  const { onSelect, onSelectAll, onActed, onFocus, onVerdict } = view;
  const classes = useStyles();
  const judgeable = pages.filter(({ canJudge }) => canJudge).length;
  return (
    <>
      {judgeable > 0 && (
        <div className={classes.bar} role="toolbar" aria-label="Verdict">
          <FormControlLabel
            className={classes.all}
            control={
              <Checkbox
                color="primary"
                size="small"
                checked={selected.size === judgeable}
                indeterminate={selected.size > 0 && selected.size < judgeable}
                onChange={(_, checked) => onSelectAll(checked)}
              />
            }
            label={
              selected.size === 0 ? 'Select all' : `${selected.size} selected`
            }
          />
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
        aria-label={label}
        data-judged-pages
      >
        {pages.map(page => (
          <li key={page.id}>
            {page.canJudge && (
              <Checkbox
                color="primary"
                size="small"
                checked={selected.has(page.id)}
                onChange={(_, checked) => onSelect(page.id, checked)}
                inputProps={{
                  'aria-label': `Select ${page.title}`,
                  onFocus: () => onFocus(page.id),
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
