import { WeeklyReview } from '@operability/plugin-pager-burden-common';
import { useState } from 'react';
import { ReviewAbout, useSaveReview } from '../../hooks/useReview';

/** A summary while somebody writes it. @internal */
export interface SummaryDraft {
  text: string;
  /** What somebody else wrote meanwhile; undefined while nobody has. */
  theirs: string | undefined;
  canSave: boolean;
  isBusy: boolean;
  error: Error | null;
  write: (text: string) => void;
  save: (isDone: boolean) => void;
  takeTheirs: () => void;
  keepMine: () => void;
}

/**
 * What somebody writes stays theirs until it is saved, on top of the version
 * that they saw: polling never replaces it.
 *
 * @internal
 */
export function useSummaryDraft(
  about: ReviewAbout,
  review: WeeklyReview | undefined,
): SummaryDraft {
  const saving = useSaveReview(about);
  const [draft, setDraft] = useState<{ text: string; version: number }>();
  const { summary = '', version = 0 } = review ?? {};
  const text = draft?.text ?? summary;
  const isBusy = saving.isPending;
  // While it is being saved the newer version is its own.
  const isConflict = !isBusy && draft !== undefined && version > draft.version;
  return {
    text,
    theirs: isConflict ? summary : undefined,
    canSave: Boolean(draft) && !isBusy && !isConflict,
    isBusy,
    error: saving.error,
    write: next => setDraft({ text: next, version: draft?.version ?? version }),
    save: isDone => {
      if (isBusy || isConflict) return;
      const body = {
        summary: text.trim(),
        isDone,
        version: draft?.version ?? version,
      };
      // A refusal leaves a draft too, so that both texts can be shown.
      setDraft({ text, version: body.version });
      saving.mutate(body, { onSuccess: () => setDraft(undefined) });
    },
    takeTheirs: () => setDraft(undefined),
    keepMine: () => setDraft({ text, version }),
  };
}
