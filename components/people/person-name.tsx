"use client";
import { useQuery } from "@tanstack/react-query";
import { peopleQuery } from "./queries.ts";

/** The name of whoever did something; the id where nobody knows it. */
export function PersonName({ id }: { id: string }) {
  const { data } = useQuery(peopleQuery());
  const person = data?.find((one) => one.id === id);
  return <span dir="auto">{person?.name ?? (data ? id : "…")}</span>;
}

/** "Anna, Ben" */
export function PersonNames({ ids }: { ids: readonly string[] }) {
  return ids.map((id, place) => (
    <span key={id}>
      {place > 0 && ", "}
      <PersonName id={id} />
    </span>
  ));
}
