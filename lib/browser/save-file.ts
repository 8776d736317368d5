/** Saves a file to the person's downloads. `name` must be fit for a file name; `type` is the MIME type. */
export function saveBlob(name: string, parts: readonly BlobPart[], type: string): void {
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the data once it began.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Saves text as a file in the person's downloads. */
export function saveFile(name: string, text: string, type: string): void {
  saveBlob(name, [text], type);
}
