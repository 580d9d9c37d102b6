import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const photography = defineDomain("Photography", {
  entities: [
    {
      noun: "photograph",
      keys: "photo|photos|images|image|flickr|unsplash|pexels|pixabay|getty|stock|wallhaven|pictures|gfycat|giphy",
      nameKey: "title",
      names:
        "Fog over the Douro|Night Market in Taipei|Red Door in Alfama|Ferry at Blue Hour|Salt Pans from Above|Snow on the Shinkansen|Boy with a Kite",
      has: [
        "orientation!: landscape|portrait|square",
        "color!: red|blue|green|black and white",
        "photographer@person",
        "widthPixels# 1600-6000",
        "likes# 12-4800",
        "downloadUrl@url",
      ],
    },
    {
      noun: "design template",
      keys: "template|templates|dynamically|personalized|apitemplate|dynapictures|placid|duply|bruzu|generation|pdfs",
      names: "Event Poster|Quote Card|Product Banner|Podcast Cover|Menu Board|Thank You Note",
      has: ["format!: png|jpg|pdf", "category!: social|print|web", "layers# 2-9", "widthPixels# 600-2400"],
    },
  ],
  operations: [
    {
      does: "resizeImage",
      summary: "Resize an image at an address to a width, in a chosen format.",
      method: "post",
      keys: "resize|optimization|optimize|manipulation|processing|scale|cheetaho|remove|resmush|image|images",
      takes: [
        "*imageUrl@url // Address of the image",
        "*widthPixels# 320-1920 // New width, in pixels",
        "format!: png|jpg|webp // Format of the result",
      ],
      gives: [
        "resultUrl@url // Address of the resized image",
        "widthPixels // New width, in pixels",
        "sizeKilobytes# 24-480 // Size of the file",
      ],
      asks: [
        "Shrink the picture at {imageUrl} to a width of {widthPixels} pixels.",
        "For our newsletter I need {imageUrl} as {format}, {widthPixels} pixels wide.",
        "The picture at {imageUrl} is too large for my page, make it smaller.",
      ],
    },
    {
      does: "takeScreenshot",
      summary: "Take a picture of a web page as a device shows it.",
      method: "post",
      keys: "screenshot|screenshotlayer|screen|url|capture",
      takes: [
        "*pageUrl@url // Address of the page",
        "*device!: desktop|tablet|phone // Device to imitate",
        "fullPage? // Whether to take the whole page",
      ],
      gives: ["imageUrl@url // Address of the picture", "device // Device to imitate", "takenAt=datetime"],
      asks: [
        "Capture {pageUrl} the way it looks on a {device}.",
        "I'm preparing slides and need a screenshot of {pageUrl} on a {device}.",
        "Take a screenshot of {pageUrl} for my report.",
      ],
    },
  ],
});
