import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useEffect } from 'react';

/** Names the page on the browser's tab, for as long as it is shown. */
export function TabTitle({ title }: { title: string }) {
  const portal = useApi(configApiRef).getOptionalString('app.title');
  useEffect(() => {
    document.title = [title, portal].filter(Boolean).join(' | ');
    return () => {
      document.title = portal ?? '';
    };
  }, [title, portal]);
  return null;
}
