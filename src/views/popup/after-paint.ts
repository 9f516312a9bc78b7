/** Resolves when the frame that is being made is on the screen: what is not needed for it starts only then. */
export async function afterPaint(): Promise<void> {
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
}
