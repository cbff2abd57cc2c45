import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  BurdenPage,
  WeeklyReview,
} from '@operability/plugin-pager-burden-common';
import { ErrorNotice, Glyph, ListState } from '@operability/ui-kit';
import { useEffect, useRef, useState } from 'react';
import { usePressedKeys } from '../../hooks/usePressedKeys';
import {
  ReviewAbout,
  useReviewActions,
  useReviewPages,
} from '../../hooks/useReview';
import {
  readerLegend,
  ReviewKey,
  reviewKeyOf,
  reviewLegend,
} from '../../model/reviewKeys';
import { pagesText, stretchText } from '../../model/reviewText';
import { weekStates } from '../../model/weekStates';
import { weekTitle } from '../../model/weekText';
import { JudgedPages, useJudging } from '../JudgedPages';
import { ActionDialog } from './ActionDialog';
import { ActionList } from './ActionList';
import { AgendaItem, AgendaItems } from './AgendaItems';
import { filledInItems } from './filledInItems';
import { KeyLegend } from './KeyLegend';
import { MarkdownButtons } from './MarkdownButtons';
import { SummarySection } from './SummarySection';
import { useSummaryDraft } from './useSummaryDraft';

const useStyles = makeStyles(
  theme => ({
    buttons: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'OperabilityReviewView' },
);

const noPages: readonly BurdenPage[] = [];
const pagesItem = 6;
const summaryItem = 7;

/** @internal */
export interface ReviewViewProps {
  about: ReviewAbout;
  review: WeeklyReview;
  /** The item that a meeting looks at; undefined outside of one. */
  item: number | undefined;
  onItem: (item: number | undefined) => void;
}

/** A review: its agenda, its pages, its summary and what it decides. @internal */
export function ReviewView({ about, review, item, onItem }: ReviewViewProps) {
  const { canEdit } = review;
  const classes = useStyles();
  const pages = useReviewPages(about, review);
  const decided = useReviewActions(about);
  const judging = useJudging(pages.data ?? noPages);
  const draft = useSummaryDraft(about, review);
  const summary = useRef<HTMLTextAreaElement>(null);
  const [isAdding, setIsAdding] = useState(false);
  const [keysAreOn, setKeysAreOn] = useState(true);
  const [wantsSummary, setWantsSummary] = useState(false);
  const [said, setSaid] = useState('');

  // In a meeting the field is there only once its item is.
  useEffect(() => {
    if (!wantsSummary) return;
    setWantsSummary(false);
    summary.current?.focus();
  }, [wantsSummary]);

  const items: AgendaItem[] = [
    ...filledInItems(review),
    {
      title: 'Pages of the week',
      content: (
        <>
          <Typography>{pagesText(review.agenda)}</Typography>
          {judging.error && (
            <ErrorNotice
              error={judging.error}
              title="No verdict was given; the pages are shown as they are now"
            />
          )}
          <ListState
            query={pages}
            isEmpty={pages.data?.length === 0}
            empty={{
              title: 'Nobody was paged',
              description: 'There is nothing to judge in this week.',
            }}
          >
            <JudgedPages label="Pages of the week" view={judging.view} />
          </ListState>
        </>
      ),
    },
    {
      title: 'Summary',
      content: <SummarySection review={review} draft={draft} field={summary} />,
    },
    {
      title: 'What this review decides',
      content: (
        <>
          <ListState
            query={decided}
            isEmpty={decided.data?.length === 0}
            lines={2}
            empty={{
              title: 'No action yet',
              description: 'An action comes back each week until it is closed.',
            }}
          >
            <ActionList
              label="Actions of this review"
              canEdit={canEdit}
              actions={(decided.data ?? []).map(action => ({
                action,
                isOverdue: false,
              }))}
            />
          </ListState>
          {canEdit && (
            <Button variant="outlined" onClick={() => setIsAdding(true)}>
              Add an action (a)
            </Button>
          )}
        </>
      ),
    },
  ];
  const only =
    item === undefined ? undefined : Math.min(item, items.length - 1);

  const turn = (next: number) => {
    const isThere = items[next] !== undefined;
    if (isThere) onItem(next);
    return isThere;
  };
  const isOnScreen = (one: number) => only === undefined || only === one;

  const onKey = (key: ReviewKey): boolean => {
    switch (key.does) {
      case 'turn':
        return only !== undefined && turn(only + key.by);
      case 'meeting':
        onItem(only === undefined ? 0 : undefined);
        return true;
      case 'summary':
        if (!isOnScreen(summaryItem)) onItem(summaryItem);
        setWantsSummary(true);
        return true;
      case 'addAction':
        if (canEdit) setIsAdding(true);
        return canEdit;
      default:
        return isOnScreen(pagesItem) && judging.onKey(key);
    }
  };
  usePressedKeys(keysAreOn, (event, inList) => {
    const key = reviewKeyOf(event, { inList, inMeeting: only !== undefined });
    return key !== undefined && onKey(key);
  });

  return (
    <>
      <div>
        <Typography variant="h5" component="p">
          <Glyph {...weekStates[review.state]} />
        </Typography>
        <Typography>{review.sentence}</Typography>
        <Typography variant="body2">{stretchText(review)}</Typography>
        {review.isOnCallWeek && (
          <Typography variant="body2">
            {`The page Team counts the ISO week ${weekTitle(
              review.week,
            )}, from Monday to Monday, and so other pages; the weeks before are compared only there.`}
          </Typography>
        )}
      </div>
      {!canEdit && (
        <Typography variant="body2">
          You can read this review. Those who answer for the team write it.
        </Typography>
      )}
      <div className={classes.buttons}>
        <Button
          size="small"
          variant="outlined"
          onClick={() => onItem(only === undefined ? 0 : undefined)}
        >
          {only === undefined ? 'Meeting mode (m)' : 'Leave meeting mode (m)'}
        </Button>
        <MarkdownButtons about={about} onSaid={setSaid} />
      </div>
      <KeyLegend
        legend={canEdit ? reviewLegend : readerLegend}
        isOn={keysAreOn}
        onTurn={setKeysAreOn}
      />
      <Typography variant="body2" role="status" aria-label="What was done">
        {[judging.said, said].filter(Boolean).join('. ')}
      </Typography>
      <AgendaItems items={items} only={only} onTurn={turn} />
      {isAdding && (
        <ActionDialog
          about={about}
          alerts={review.agenda.noisy}
          onClose={title => {
            setIsAdding(false);
            if (title) setSaid(`Action added: ${title}`);
          }}
        />
      )}
    </>
  );
}
