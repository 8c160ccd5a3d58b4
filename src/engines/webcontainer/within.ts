/** outcomeWithin gives what a promise comes to, or nothing where that takes longer than so many milliseconds. */
export async function outcomeWithin<Value>(promise: Promise<Value>, patience: number): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** isWithin tells whether a promise is kept in so many milliseconds. */
export async function isWithin(promise: Promise<unknown>, patience: number): Promise<boolean> {
  return (
    (await outcomeWithin(
      promise.then(() => true),
      patience,
    )) === true
  );
}
