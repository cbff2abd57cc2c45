/** What to tell a developer whose sign-in did not work. */
export function explainProblem(error: Error | undefined): string {
  // What the backend said, where it was the backend that refused.
  const message =
    error?.cause instanceof Error ? error.cause.message : error?.message;
  if (message === 'User not found') {
    return 'This user is not in the catalog yet. Right after the first start that takes a few seconds: try again.';
  }
  return `Signing in did not work: ${message ?? 'unknown error'}`;
}
