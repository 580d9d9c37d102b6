import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const documents = defineDomain("Documents & Productivity", {
  entities: [
    {
      noun: "task",
      keys: "task|tasks|asana|clickup|todoist|trello|todo|project|projects|management|clockify|monday|time|productivity|wakatime|notion|airtable",
      nameKey: "title",
      names:
        "Renew the lease|Draft the annual report|Order new oars|Translate the menu|Fix the roof window|Prepare the workshop",
      has: [
        "priority!: low|normal|high|urgent",
        "status!: open|in progress|done|blocked",
        "dueOn=date",
        "assignee@person",
        "project: Boathouse|Spring Fair|Website|Office Move",
      ],
      parts: {
        comment: [
          "author@person",
          "text: I will take care of it tomorrow|Waiting for the quote|Half done",
          "writtenAt=datetime",
        ],
        subtask: ["title: Call the landlord|Collect the figures|Compare prices|Proofread", "done?"],
      },
    },
    {
      noun: "document",
      keys: "document|documents|pdf|office|docs|sheets|file|files|cloudmersive|mercury|reader|ink|note",
      nameKey: "title",
      names:
        "Lease Agreement|Meeting Minutes April|Grant Application|Safety Handbook|Concert Programme|Travel Policy",
      has: [
        "kind!: contract|report|handbook|form",
        "author@person",
        "pages# 1-84",
        "updatedOn=date",
        "language@language",
      ],
      parts: { version: ["number# 1-9", "savedAt=datetime", "author@person"] },
    },
  ],
  operations: [
    {
      does: "createTask",
      summary: "Create a task with a due date.",
      method: "post",
      keys: "task|tasks|create|asana|clickup|todoist|project|todo|integrate|airtable",
      takes: [
        "*title: Book the ferry|Send the invoices|Water the greenhouse|Call the electrician // Title of the task",
        "*dueOn=date // Day by which it is to be done, as YYYY-MM-DD",
        "priority!: low|normal|high|urgent // Priority",
        "assignee@person // Who does it",
      ],
      gives: [
        "taskId^task",
        "title // Title of the task",
        "dueOn // Day by which it is to be done",
        "status!: open|assigned // State of the task",
      ],
      asks: [
        'Add "{title}" to my tasks, due on {dueOn}.',
        'Give {assignee} a new task: "{title}", due {dueOn}, priority {priority}.',
        'Remind me with a task to "{title}".',
      ],
    },
    {
      does: "convertDocument",
      summary: "Convert a document at an address to another format.",
      method: "post",
      keys: "convert|conversion|converter|pdf|html|pdflayer|cloudconvert|api2convert|office|restpack|file|online",
      takes: [
        "*documentUrl@url // Address of the document",
        "*targetFormat!: pdf|docx|html|txt // Format to convert into",
        "pageSize!: A4|A5|letter // Size of the pages",
      ],
      gives: [
        "resultUrl@url // Address of the result",
        "targetFormat // Format to convert into",
        "pages# 1-48 // Number of pages",
      ],
      asks: [
        "Turn {documentUrl} into a {targetFormat} file.",
        "I have to hand this in: convert {documentUrl} to {targetFormat} with {pageSize} pages.",
        "Convert {documentUrl} so that my colleague can open it.",
      ],
    },
  ],
});
