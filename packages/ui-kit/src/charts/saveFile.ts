/** Hands something to the reader as a file. @public */
export function saveFile(
  content: string | Blob,
  name: string,
  type = 'text/csv',
): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), {
    href: url,
    download: name,
  });
  link.click();
  URL.revokeObjectURL(url);
}
