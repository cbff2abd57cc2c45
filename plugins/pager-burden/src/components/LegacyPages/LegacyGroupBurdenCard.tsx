import { GroupBurdenCard } from '../BurdenCard';
import { BurdenProvider } from '../BurdenProvider';

/** The card with the query client that the new frontend system brings itself. */
export function LegacyGroupBurdenCard() {
  return (
    <BurdenProvider>
      <GroupBurdenCard />
    </BurdenProvider>
  );
}
