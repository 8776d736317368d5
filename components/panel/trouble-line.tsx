/** Says at once that what a person asked for could not be done. */
export function TroubleLine({ words }: { words: string }) {
  return words === '' ? null : (
    <p class="outcome bad" role="alert">
      {words}
    </p>
  );
}
