/**
 * Tells when another tab of this browser holds the page, from either side: they save under the same
 * name. Returns the way to stop listening.
 */
export function watchOtherTabs(onFound: () => void): () => void {
  const channel = new BroadcastChannel("atlas-cls");
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
  const tell = (isNew: boolean) => channel.postMessage(isNew);
  channel.addEventListener("message", ({ data: isNew }) => {
    onFound();
    if (isNew) tell(false);
  });
  tell(true);
  return () => channel.close();
}
