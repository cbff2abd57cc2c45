import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { WeeklyReview } from '@operability/plugin-pager-burden-common';
import {
  ConflictNotice,
  ErrorNotice,
  errorStatus,
  Glyph,
  PersonLine,
  RelativeTime,
} from '@operability/ui-kit';
import { KeyboardEvent, RefObject, useId } from 'react';
import { SummaryDraft } from './useSummaryDraft';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
    },
    buttons: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
    written: { whiteSpace: 'pre-wrap' },
  }),
  { name: 'OperabilitySummarySection' },
);

/** @internal */
export interface SummarySectionProps {
  review: WeeklyReview;
  draft: SummaryDraft;
  field: RefObject<HTMLTextAreaElement>;
}

/** Three sentences about the week, and whether the review is closed. @internal */
export function SummarySection(props: SummarySectionProps) {
  const { review, draft, field } = props;
  const classes = useStyles();
  const id = useId();
  const { isDone, doneAt, doneBy, canEdit } = review;
  const done = isDone && (
    <Typography variant="body2" component="div">
      <Glyph glyph="✓" word="Closed" tone="positive" />{' '}
      {doneAt && <RelativeTime at={doneAt} />}{' '}
      {doneBy && <PersonLine userRef={doneBy} />}
    </Typography>
  );
  if (!canEdit) {
    return (
      <div className={classes.root}>
        {done}
        <Typography variant="body1" className={classes.written}>
          {review.summary || 'Nobody has written a summary yet.'}
        </Typography>
      </div>
    );
  }
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    draft.save(isDone);
  };
  const isRefused = draft.error && errorStatus(draft.error) !== 409;
  return (
    <div className={classes.root}>
      {done}
      {draft.theirs !== undefined && (
        <ConflictNotice
          differences={
            draft.theirs === draft.text
              ? []
              : [{ label: 'Summary', theirs: draft.theirs, mine: draft.text }]
          }
          onTakeTheirs={draft.takeTheirs}
          onKeepMine={draft.keepMine}
        />
      )}
      {isRefused && <ErrorNotice error={draft.error} />}
      <TextField
        id={id}
        label="Summary, in three sentences"
        helperText="What happened, what it cost, what changes. Ctrl + Enter saves it, Escape leaves it."
        value={draft.text}
        inputRef={field}
        multiline
        minRows={3}
        maxRows={12}
        variant="outlined"
        inputProps={{ maxLength: 2000 }}
        onChange={event => draft.write(event.target.value)}
        onKeyDown={event => {
          handleKey(event);
          if (event.key === 'Escape') field.current?.blur();
        }}
      />
      <div className={classes.buttons}>
        <Button
          variant="contained"
          color="primary"
          disabled={!draft.canSave}
          onClick={() => draft.save(isDone)}
        >
          Save the summary
        </Button>
        <Button
          variant="outlined"
          disabled={draft.isBusy || draft.theirs !== undefined}
          onClick={() => draft.save(!isDone)}
        >
          {isDone ? 'Open the review again' : 'Close the review'}
        </Button>
      </div>
    </div>
  );
}
