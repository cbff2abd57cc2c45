import Typography from '@material-ui/core/Typography';
import { Card } from '@operability/plugin-lifecycle-common';
import { Glyph, RelativeTime } from '@operability/ui-kit';
import { useStages } from '../../hooks/useStages';
import { stageTitle } from '../../model/stageTitle';

/** Which stage a card is in, and for how long. @internal */
export function CardPlace({ card }: { card: Card }) {
  const stages = useStages().data?.items ?? [];
  return (
    <Typography variant="body2" component="div">
      <Glyph glyph="◉" word={stageTitle(stages, card.stage)} tone="info" /> for{' '}
      <RelativeTime at={card.since} as="length" />
    </Typography>
  );
}
