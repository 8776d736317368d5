/** As a `ref`: gives the focus to the first button of a question that has just come into the page. */
export function focusFirstButton(question: HTMLElement | null): void {
  question?.querySelector('button')?.focus();
}
