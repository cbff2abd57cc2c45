/** Hands a text to the reader as a file. @public */
export function saveFile(text: string, name: string, type = 'text/csv'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), {
    href: url,
    download: name,
  });
  link.click();
  URL.revokeObjectURL(url);
}
