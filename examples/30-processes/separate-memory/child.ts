import { next } from "./counter.ts";

// #region child
process.send?.(next());
// #endregion
