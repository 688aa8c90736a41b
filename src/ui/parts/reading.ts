import { createContext, useContext } from "react";

/** Whether the controls below show what is there and take no change. */
export const ReadingContext = createContext(false);

/** Whether a control here may only be read. */
export function useReading(): boolean {
  return useContext(ReadingContext);
}
