export class QueueFull extends Error {
  override name = "QueueFull";
}
