import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const artDesign = defineDomain("Art & Design", {
  entities: [
    {
      noun: "artwork",
      keys: "art|museum|museums|gallery|artwork|collection|rijksmuseum|europeana|harvard|metropolitan|objects",
      nameKey: "title",
      names:
        "Harbour at Dawn|The Lace Weaver|Study of a Heron|Still Life with Quinces|Winter Road|Portrait of a Cartographer|Two Boats|The Blue Staircase",
      has: [
        "medium!: oil on canvas|watercolour|etching|sculpture|textile",
        "artist@person",
        "year# 1605-1968",
        "department!: paintings|prints|sculpture|textiles",
        "onDisplay?",
        "dimensions: 64 x 82 cm|31 x 24 cm|120 x 95 cm",
      ],
      parts: {
        exhibition: [
          "title: Light on Water|Hands at Work|Northern Lines",
          "opensOn=date",
          "gallery: Room 4|East Wing|Upper Hall",
        ],
      },
    },
    {
      noun: "glyph set",
      keys: "icon|icons|emoji|fonts|font|pattern|patterns|iconfinder|lordicon|noun|dribbble|designs",
      names: "Outline Harbour|Solid Kitchen|Duotone Travel|Mono Finance|Rounded Health|Sketch Nature",
      has: [
        "style!: outline|solid|duotone|hand drawn",
        "icons# 24-640",
        "license!: free|attribution|commercial",
        "designer@person",
        "downloads# 120-9800",
      ],
    },
  ],
  operations: [
    {
      does: "generatePalette",
      summary: "Generate a palette of colours around a base colour.",
      keys: "color|colour|colormind|palette|palettes|colourlovers|scheme|x-colors",
      takes: [
        "*baseColor@color // Colour to start from, such as teal or amber",
        "*scheme!: analogous|complementary|triadic|monochrome // Rule that the palette follows",
        "size# 3-8 // Number of colours",
      ],
      gives: [
        "baseColor // Colour to start from",
        "scheme // Rule that the palette follows",
        "colors[]@hexColor // Colours of the palette, as hexadecimal codes",
        "name: Harbour Evening|Orchard|First Frost|Clay and Sky // Name of the palette",
      ],
      asks: [
        "Create {scheme} colours that go with {baseColor}.",
        "I'm repainting my studio; suggest {size} colours in a palette based on {baseColor}, {scheme} if possible.",
        "Which colours would suit a {baseColor} logo? Make me a palette.",
      ],
    },
    {
      does: "createAvatar",
      summary: "Create an avatar image for a user name in a chosen style.",
      method: "post",
      keys: "image|images|discord|avatar|généré|generate|améthyste|pixel",
      takes: [
        "*userName@username // Name to draw the avatar from",
        "*style!: pixel|minimal|grunge|watercolour // Style of the avatar",
        "background@color // Colour of the background",
      ],
      gives: [
        "imageUrl@url // Address of the image",
        "style // Style of the avatar",
        "widthPixels# 128-512 // Width of the image",
      ],
      asks: [
        'Draw me an avatar in {style} style for the name "{userName}".',
        'I need a new profile picture: {style} style, {background} background, for "{userName}".',
        'Could you draw an avatar for "{userName}"?',
      ],
    },
  ],
});
