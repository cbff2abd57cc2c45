import { useApi } from '@backstage/core-plugin-api';
import { ContactSettings } from '@operability/plugin-oncall-common';
import { errorStatus } from '@operability/ui-kit';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { changedContacts, ContactChange } from '../model/contactChanges';
import { queryKeys } from './queryKeys';

/**
 * Adds, changes or removes one contact among those that are known. Where they
 * were changed meanwhile it is refused, and what there is now is fetched: the
 * same change can then be made again.
 *
 * @internal
 */
export function useChangeContacts() {
  const api = useApi(oncallApiRef);
  const kept = useKeptSettings();
  return useMutation<
    ContactSettings,
    Error,
    { settings: ContactSettings; change: ContactChange }
  >({
    mutationFn: ({ settings, change }) =>
      api.putContactMethods({
        body: {
          methods: changedContacts(settings.methods, change),
          version: settings.version,
        },
      }),
    ...kept,
  });
}

/** Sends a code to a contact, or checks the one that came. @internal */
export function useVerifyContact(id: string) {
  const api = useApi(oncallApiRef);
  const { onSuccess, onError } = useKeptSettings();
  return useMutation<ContactSettings, Error, { code?: string }>({
    mutationFn: body => api.verifyContactMethod({ params: { id }, body }),
    onSuccess,
    onError,
  });
}

/** Saves where one wants to be reached, by urgency. @internal */
export function useSaveRules() {
  const api = useApi(oncallApiRef);
  const kept = useKeptSettings();
  return useMutation<
    ContactSettings,
    Error,
    { rules: ContactSettings['rules']; version: number }
  >({
    mutationFn: body => api.putRules({ body }),
    ...kept,
  });
}

/** Sends a test page on each contact that works, and tells what came of it. @internal */
export function useSendTestPage() {
  const api = useApi(oncallApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api.sendOwnTestPage(),
    // The contacts tell when something last came through.
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: queryKeys.contacts }),
  });
}

function useKeptSettings() {
  const queryClient = useQueryClient();
  return {
    onSuccess: (settings: ContactSettings) => {
      queryClient.setQueryData(queryKeys.contacts, settings);
    },
    onError: (error: Error) => {
      if (errorStatus(error) === undefined) return;
      queryClient.invalidateQueries({ queryKey: queryKeys.contacts });
    },
  };
}
