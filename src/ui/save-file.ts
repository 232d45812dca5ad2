/** Hands a file to the person, under a name that every system takes. */
export function saveFile(
  document: Document,
  file: { readonly content: Blob; readonly name: string; readonly extension: string },
): void {
  const url = URL.createObjectURL(file.content);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${file.name.replace(/[^\p{L}\p{N}_-]+/gu, '-')}.${file.extension}`;
  link.click();
  // The download has taken its copy by the next task.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  });
}

/** Hands a CSV file to the person. */
export function saveCsv(document: Document, name: string, csv: string): void {
  const content = new Blob([csv], { type: 'text/csv;charset=utf-8' });
  saveFile(document, { content, name, extension: 'csv' });
}
