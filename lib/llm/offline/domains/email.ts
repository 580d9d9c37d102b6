import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const email = defineDomain("Email", {
  entities: [
    {
      noun: "mailbox",
      plural: "mailboxes",
      keys: "inbox|inboxes|mailbox|temporary|disposable|guerrilla|dropmail|mail.tm|forwarding|ephemeral|improvmx|alias",
      names: "quiet-heron|amber-lamp|north-quay|paper-boat|late-train",
      has: ["domain@domain", "messages# 0-24", "status!: active|expired", "expiresAt=datetime"],
      parts: {
        message: [
          "sender@email",
          "subject: Confirm your booking|Your receipt|Welcome aboard|Password changed",
          "receivedAt=datetime",
        ],
      },
    },
    {
      noun: "mail template",
      keys: "sendgrid|mailgun|sendinblue|template|send|transactional|newsletter|mailtrap|sparkpost",
      names: "Welcome Letter|Invoice Reminder|Event Invitation|Monthly Digest|Password Reset",
      has: [
        "language@language",
        "kind!: transactional|marketing",
        "subject: Welcome to the harbour|Your invoice is due|You are invited|What happened in May",
        "updatedOn=date",
      ],
    },
  ],
  operations: [
    {
      does: "verifyEmail",
      summary: "Check whether an email address can receive mail.",
      keys: "validate|validation|verify|verification|deliverability|mailboxlayer|disify|kickbox|eva|spam|address",
      takes: ["*email@email // Email address"],
      gives: [
        "email // Email address",
        "deliverable? // Whether mail can be delivered",
        "disposable? // Whether the address is disposable",
        "score# 30-99 // Quality from 0 to 100",
        "provider@company // Provider of the mailbox",
      ],
      asks: [
        "Can {email} receive mail?",
        "I'm cleaning up our guest list. Is {email} a real address and not a disposable one?",
        "Verify {email} before I send the contract there.",
        "A client dictated an email address to me. Does it exist?",
      ],
    },
    {
      does: "sendEmail",
      summary: "Send a message to an email address.",
      method: "post",
      keys: "send|sending|transactional|mail|email|gmail",
      takes: [
        "*to@email // Email address of the receiver",
        "*subject: Lunch on Friday|Revised schedule|Keys for the boathouse|Thank you // Subject of the message",
        "*body: Shall we meet at noon by the ferry|Please find the new dates below|The keys are with the harbour master // Text of the message",
      ],
      gives: ["messageId^message", "to // Email address of the receiver", "status!: queued|sent"],
      asks: [
        'Send {to} a message with the subject "{subject}" that says "{body}".',
        'Write to {to}: "{body}". The subject is "{subject}".',
        'Email {to} about "{subject}" for me.',
      ],
    },
  ],
});
