// The input ends when the process is gone that it was given to.
for await (const _ of process.stdin);
console.log("done for you");
