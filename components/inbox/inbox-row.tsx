import { ListRow } from "#components/list/list-rows.tsx";
import { PersonName } from "#components/people/person-name.tsx";
import { Age } from "#components/ui/age.tsx";
import { Button } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import type { InboxItemRow } from "#lib/inbox/schemas.ts";
import { inboxAddress, inboxWords } from "./inbox-words.ts";

type Props = { item: InboxItemRow; isHere: boolean; onOpen: () => void; onToggle: () => void };

/** Who did what, and a line of what was said. */
export function InboxRow({ item, isHere, onOpen, onToggle }: Props) {
  const isUnread = item.readAt === null;
  return (
    <ListRow isHere={isHere} className="flex items-start gap-3 px-4 py-2.5 sm:px-5">
      <span
        aria-hidden="true"
        className={classNames("mt-1.5 size-2 shrink-0 rounded-full", isUnread && "bg-accent")}
      />
      <a
        href={inboxAddress(item)}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onOpen();
        }}
        className="grid min-w-0 flex-1 gap-0.5 rounded"
      >
        <span className={classNames("break-words", isUnread && "font-semibold")}>
          {isUnread && <span className="sr-only">unread: </span>}
          <PersonName id={item.actorId} /> {inboxWords(item)}
          {item.data.queueName && (
            <span className="font-normal text-ink-2" dir="auto">
              {" "}
              · {item.data.queueName}
            </span>
          )}
        </span>
        {item.text !== null && (
          <span dir="auto" className="line-clamp-2 break-words">
            {item.text}
          </span>
        )}
        {item.instruction !== null && (
          <span dir="auto" className="rail text-label text-ink-2">
            {item.instruction}
          </span>
        )}
      </a>
      <span className="flex shrink-0 flex-col items-end gap-1 text-label text-ink-2">
        <Age at={item.createdAt} />
        <Button size="small" variant="quiet" onClick={onToggle}>
          {isUnread ? "Read" : "Unread"}
        </Button>
      </span>
    </ListRow>
  );
}
