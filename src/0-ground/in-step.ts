/** Work that halts after each of its steps, and ends with a result. */
export type Steps<R> = Generator<undefined, R, undefined>;

/** Takes several works the same way side by side: the first step of each, then the second of each. */
export function inStep<R>(works: readonly Steps<R>[]): R[] {
  const results: R[] = [];
  const left = works.map((work, index) => ({ work, index }));
  while (left.length > 0) {
    let going = 0;
    for (const each of left) {
      const step = each.work.next();
      if (step.done) results[each.index] = step.value;
      else left[going++] = each;
    }
    left.length = going;
  }
  return results;
}

/** All steps of one work. */
export function atOnce<R>(work: Steps<R>): R {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
