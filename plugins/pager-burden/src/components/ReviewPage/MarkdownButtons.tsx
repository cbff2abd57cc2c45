import Button from '@material-ui/core/Button';
import { ErrorNotice, saveFile } from '@operability/ui-kit';
import { ReviewAbout, useReviewMarkdown } from '../../hooks/useReview';

/** @internal */
export interface MarkdownButtonsProps {
  about: ReviewAbout;
  /** Says aloud what has happened. */
  onSaid: (words: string) => void;
}

/** A review for wherever it is kept. @internal */
export function MarkdownButtons({ about, onSaid }: MarkdownButtonsProps) {
  const markdown = useReviewMarkdown(about);
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      onSaid('Copied as Markdown');
    } catch {
      onSaid('The browser does not let it be copied. Save it instead.');
    }
  };
  const save = (text: string) => {
    const team = about.team.replace(/^.*\//, '');
    saveFile(text, `review-${team}-${about.week}.md`, 'text/markdown');
  };
  const fetchFor = (use: (text: string) => void) =>
    markdown.mutate(undefined, { onSuccess: use });
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        disabled={markdown.isPending}
        onClick={() => fetchFor(copy)}
      >
        Copy as Markdown
      </Button>
      <Button
        size="small"
        variant="outlined"
        disabled={markdown.isPending}
        onClick={() => fetchFor(save)}
      >
        Save as Markdown
      </Button>
      {markdown.error && <ErrorNotice error={markdown.error} />}
    </>
  );
}
