/** The action of a step whose assistant answer could not be read as a call or a final answer. */
export const unreadableAction = "unreadable";
