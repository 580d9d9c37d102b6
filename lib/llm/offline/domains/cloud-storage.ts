import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const cloudStorage = defineDomain("Cloud Storage & File Sharing", {
  entities: [
    {
      noun: "shared folder",
      keys: "folder|folders|storage|dropbox|box|drive|onedrive|pcloud|sharing|sync|web3|ipfs|pinata",
      names: "Harbour Photos|Tax Papers 2024|Choir Scores|House Plans|Field Recordings|Team Offsite",
      has: [
        "access!: private|link|public",
        "owner@person",
        "files# 3-480",
        "sizeMb# 4-9800",
        "updatedAt=datetime",
      ],
      parts: {
        file: [
          "name: contract.pdf|budget.xlsx|IMG_2041.jpg|score-altos.pdf",
          "sizeMb#.1 0.1-84",
          "modifiedAt=datetime",
        ],
      },
    },
  ],
  operations: [
    {
      does: "createShareLink",
      summary: "Create a link under which a folder can be opened.",
      method: "post",
      keys: "share|sharing|link|upload|files|anonymously|anonymous|file|simple|gofile|wetransfer",
      takes: [
        "*sharedFolderId^shared folder",
        "*access!: view|edit // What others may do",
        "expiresOn=date // Last day of the link, as YYYY-MM-DD",
      ],
      gives: ["linkUrl@url // Address of the link", "access // What others may do", "expiresOn=date"],
      asks: [
        "Make a link to {sharedFolderId} so that others can {access} it.",
        "The printer needs access to {sharedFolderId}: create a link to {access} it that ends on {expiresOn}.",
        "Share {sharedFolderId} with my colleagues, please.",
      ],
    },
    {
      does: "saveNote",
      summary: "Save a text as a file and get its address.",
      method: "post",
      keys: "upload|pastebin|file|files|text|store|save|paste|ddownload|bayfiles|anonfiles|imgbb|unlimited|free",
      takes: [
        "*fileName: notes.txt|packing-list.txt|minutes.txt|recipe.txt // Name of the file",
        "*text: Bring the blue folder and two chargers|Agreed to move the date to June|Flour and salt and a lot of patience // Text to save",
        "visibility!: private|public // Who may read it",
      ],
      gives: [
        "fileUrl@url // Address of the file",
        "fileName // Name of the file",
        "sizeBytes# 24-900 // Size, in bytes",
      ],
      asks: [
        'Save "{text}" as {fileName}.',
        'Upload a {visibility} file named {fileName} with the text "{text}".',
        'Keep this for me as a file: "{text}".',
      ],
    },
  ],
});
