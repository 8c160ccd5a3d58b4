// Signals by their numbers on Linux, and what they do to a Node that does not listen to them.

export const sigkill = 9;
export const sigterm = 15;

/** SIGCHLD, SIGCONT, SIGURG, SIGWINCH; Node ignores SIGPIPE, and SIGUSR1 is for its debugger. */
const ignored: readonly number[] = [17, 18, 23, 28, 13, 10];

/** SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU: a Web Worker cannot be made to pause. */
const stopping: readonly number[] = [19, 20, 21, 22];

/** What a signal does. */
export type SignalAction = "check" | "ignore" | "stop" | "end" | "deliver";

/** actionOf says what a signal does to a process; `caught` where it listens to it. */
export function actionOf(signal: number, caught: boolean): SignalAction {
  if (signal === 0) return "check";
  if (signal === sigkill) return "end";
  if (signal === 19) return "stop";
  if (caught) return "deliver";
  if (stopping.includes(signal)) return "stop";
  return ignored.includes(signal) ? "ignore" : "end";
}
