/** The address of the list of alerts, narrowed to those of an entity. @internal */
export function alertsAddress(alertsPath: string, entityRef: string): string {
  return `${alertsPath}?${new URLSearchParams({ entityRef })}`;
}
