import * as z from 'zod';

const refusal = z.object({
  body: z.object({
    error: z.object({
      policies: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  }),
});

/** The policies for whose sake a schedule was not deleted. @internal */
export function policiesInUse(error: unknown): { id: string; name: string }[] {
  const { data } = refusal.safeParse(error);
  return data?.body.error.policies ?? [];
}
