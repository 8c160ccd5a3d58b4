/** The head of a surface program: `attempt` prints what a call answers, or the error that it throws. */
export const attempt = `import { inspect } from "node:util";
const told = (error) => [error.name, error.code, error.message].filter(Boolean).join(" | ");
const attempt = (name, call) => {
  try {
    console.log(name + ":", inspect(call(), { depth: 6 }));
  } catch (error) {
    console.log(name + " throws", told(error));
  }
};
const wait = async (name, call) => {
  try {
    console.log(name + ":", inspect(await call(), { depth: 6 }));
  } catch (error) {
    console.log(name + " rejects", told(error));
  }
};
`;

/** Files by path; the first is the entry. */
export type Files = Readonly<Record<string, string>>;
