import Typography from '@material-ui/core/Typography';
import { ReactNode, useId } from 'react';

/** A part of a dialog under a heading of its own. @internal */
export function Section(props: { title: string; children: ReactNode }) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <Typography id={titleId} variant="subtitle2" component="h3" gutterBottom>
        {props.title}
      </Typography>
      {props.children}
    </section>
  );
}
