/** The six questions, and what can be answered to each. */
export const questions = {
  busy: {
    asks: "What is busy while the job runs?",
    answers: {
      waiting: "A network, a disk, a database, a timer: it waits",
      computing: "The processor: it computes",
      both: "It waits, and it computes",
    },
  },
  crowd: {
    asks: "How many of its waits may be under way at once?",
    answers: {
      few: "A few, and I know how many",
      many: "As many as there are rows, links or requests",
    },
  },
  stretch: {
    asks: "How long does one piece of computing hold the thread?",
    answers: {
      short: "So briefly that everything else can wait for it",
      long: "So long that somebody would notice",
      native:
        "Not at all: Node has an asynchronous function for it",
    },
  },
  full: {
    asks: "Do so many pieces come that one core is full?",
    answers: { no: "No", yes: "Yes, or they soon will" },
  },
  wall: {
    asks: "Must it be walled off from the rest of the program?",
    answers: {
      no: "No, it is JavaScript that I trust",
      yes: "Yes: it may crash or leak, or is another program",
    },
  },
  outlive: {
    asks: "Must the work outlive this program, or this machine?",
    answers: {
      no: "No, whoever asked can ask again",
      yes: "Yes: it is kept, tried again, or done elsewhere",
    },
  },
} as const;

export type Question = keyof typeof questions;

/** An answer for each question that has been answered. */
export type Answers = {
  readonly [Asked in Question]?: Answer<Asked>;
};

type Answer<Asked extends Question> =
  keyof (typeof questions)[Asked]["answers"];
