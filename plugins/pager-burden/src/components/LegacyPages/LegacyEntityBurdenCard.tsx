import { EntityBurdenCard } from '../BurdenCard';
import { BurdenProvider } from '../BurdenProvider';

/** The card with the query client that the new frontend system brings itself. */
export function LegacyEntityBurdenCard() {
  return (
    <BurdenProvider>
      <EntityBurdenCard />
    </BurdenProvider>
  );
}
