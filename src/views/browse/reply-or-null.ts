/** The reply, or null where there is none: what is on the screen stays true without it. */
export async function replyOrNull<Reply>(reply: Promise<Reply>): Promise<Reply | null> {
  try {
    return await reply;
  } catch (error) {
    console.error(error);
    return null;
  }
}
