import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Glyph, PageSection, ShowMore, toneColor } from '@operability/ui-kit';
import { ReactNode, useState } from 'react';

/** A catalog may hold thousands: so many at a time. */
const pageSize = 50;

const useStyles = makeStyles(
  theme => ({
    advice: {
      color: toneColor(theme, 'neutral'),
      marginBottom: theme.spacing(1),
    },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    inline: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'OperabilityCoverageSection' },
);

/** @internal */
export interface CoverageSectionProps<Item> {
  id: string;
  title: string;
  /** What it means, and what to do about it. */
  advice: string;
  /** What to say where there is none. */
  fine: string;
  /** How many there are, searched or not. */
  total: number;
  isSearched: boolean;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  render: (item: Item) => ReactNode;
  /** Short things stand beside each other. */
  isInline?: boolean;
}

/** One sort of hole: how many, what to do, and which. @internal */
export function CoverageSection<Item>(props: CoverageSectionProps<Item>) {
  const { id, title, advice, fine, total, isSearched } = props;
  const { items, keyOf, render, isInline } = props;
  const classes = useStyles();
  const [most, setMost] = useState(pageSize);
  const shown = items.slice(0, most);
  return (
    <div id={id}>
      <PageSection title={`${title}: ${total}`}>
        {total === 0 ? (
          <Typography variant="body2">
            <Glyph glyph="✓" word={fine} tone="positive" />
          </Typography>
        ) : (
          <>
            <Typography variant="body2" className={classes.advice}>
              {advice}
            </Typography>
            <ul
              className={`${classes.list} ${isInline ? classes.inline : ''}`}
              aria-label={title}
            >
              {shown.map(item => (
                <li key={keyOf(item)}>{render(item)}</li>
              ))}
            </ul>
            {isSearched && items.length === 0 && (
              <Typography variant="body2">
                None of them fits the search.
              </Typography>
            )}
            {items.length > pageSize && (
              <ShowMore
                shown={shown.length}
                total={items.length}
                isLoading={false}
                onMore={() => setMost(most + pageSize)}
              />
            )}
          </>
        )}
      </PageSection>
    </div>
  );
}
