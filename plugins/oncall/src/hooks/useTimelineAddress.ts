import { useSearchParams } from 'react-router-dom';
import {
  parseTimelineAddress,
  TimelineAddress,
  withTimelineAddress,
} from '../model/timelineAddress';

/** What a timeline shows, kept in the address of the page. @internal */
export function useTimelineAddress() {
  const [search, setSearch] = useSearchParams();
  return {
    address: parseTimelineAddress(search),
    setAddress: (change: Partial<TimelineAddress>) =>
      setSearch(
        current =>
          withTimelineAddress(current, {
            ...parseTimelineAddress(current),
            ...change,
          }),
        { replace: true },
      ),
  };
}
