import Button from '@material-ui/core/Button';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { Board } from '@operability/plugin-lifecycle-common';
import { toneColor, TextFilter } from '@operability/ui-kit';
import { RiAddLine } from '@remixicon/react';
import { memo, useCallback, useRef, useState } from 'react';
import { BoardFilters, isFiltered, noFilters } from '../../model/boardFilters';
import { FacetFilter } from './FacetFilter';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      marginBottom: theme.spacing(1),
      // Material UI's own grey is too light for labels on the page.
      '& label:not(.Mui-focused)': { color: toneColor(theme, 'neutral') },
    },
    status: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      flexGrow: 1,
      minHeight: 36,
    },
    count: { outline: 'none', color: toneColor(theme, 'neutral') },
    add: { marginLeft: 'auto' },
    button: {
      whiteSpace: 'nowrap',
      '@media (pointer: coarse)': { minHeight: 44 },
    },
  }),
  { name: 'OperabilityBoardFilterBar' },
);

/** @internal */
export interface BoardFilterBarProps {
  filters: BoardFilters;
  facets: Board['facets'];
  /** Cards that are shown, and cards there are. */
  shown: number;
  total: number;
  isRenewing: boolean;
  onChange: (change: Partial<BoardFilters>) => void;
  onAdd: () => void;
}

function PlainBoardFilterBar(props: BoardFilterBarProps) {
  const { filters, facets, shown, total, isRenewing } = props;
  const { onChange, onAdd } = props;
  const classes = useStyles();
  const theme = useTheme();
  const isNarrow = useMediaQuery(theme.breakpoints.down('xs'));
  const [isOpen, setIsOpen] = useState(false);
  const count = useRef<HTMLElement>(null);
  // While the answer is on its way, the old cards are there, and their count.
  const counted = useRef('');
  if (!isRenewing) {
    counted.current = countText(shown, total, isFiltered(filters));
  }
  const changeText = useCallback(
    (text: string) => onChange({ text }),
    [onChange],
  );
  return (
    <div role="search" aria-label="Filter the board" className={classes.root}>
      <TextFilter
        label="Search the cards"
        text={filters.text}
        onChange={changeText}
      />
      {(!isNarrow || isOpen) && (
        <>
          <FacetFilter
            label="Owner"
            facets={facets.owners}
            chosen={filters.owners}
            onChange={owners => onChange({ owners })}
          />
          <FacetFilter
            label="System"
            facets={facets.systems}
            chosen={filters.systems}
            onChange={systems => onChange({ systems })}
          />
          <FacetFilter
            label="Kind"
            facets={facets.kinds}
            chosen={filters.kinds}
            onChange={kinds => onChange({ kinds })}
          />
        </>
      )}
      <div className={classes.status}>
        <Typography
          variant="body2"
          ref={count}
          tabIndex={-1}
          className={classes.count}
          role="status"
          aria-busy={isRenewing}
        >
          {counted.current}
        </Typography>
        {isNarrow && (
          <Button
            size="small"
            className={classes.button}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? 'Fewer filters' : filtersText(filters)}
          </Button>
        )}
        {isFiltered(filters) && (
          <Button
            size="small"
            className={classes.button}
            onClick={() => {
              onChange(noFilters);
              // The button goes; the focus must not go with it.
              count.current?.focus();
            }}
          >
            {isNarrow ? 'Clear' : 'Clear filters'}
          </Button>
        )}
        <div className={classes.add}>
          <Button
            variant="outlined"
            size="small"
            className={classes.button}
            startIcon={<RiAddLine size={18} aria-hidden />}
            aria-label="Add a card"
            onClick={onAdd}
          >
            {isNarrow ? 'Add' : 'Add a card'}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Narrows the board, says how many cards are left, and adds one. @internal */
export const BoardFilterBar = memo(PlainBoardFilterBar);

function filtersText({ owners, systems, kinds }: BoardFilters): string {
  const count = owners.length + systems.length + kinds.length;
  return count ? `Filters (${count})` : 'Filters';
}

function countText(shown: number, total: number, isNarrowed: boolean): string {
  const cards = total === 1 ? 'card' : 'cards';
  return isNarrowed ? `${shown} of ${total} ${cards}` : `${total} ${cards}`;
}
