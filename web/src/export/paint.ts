/** Paints a picture that has all its looks in attributes: a browser under the page's policy loads no image of it. */

const number = (part: Element, name: string): number => Number(part.getAttribute(name) ?? 0);

const pathOf = (part: Element): Path2D => {
  const path = new Path2D(part.getAttribute("d") ?? "");
  const of = (name: string) => number(part, name);
  if (part.localName === "rect") path.rect(of("x"), of("y"), of("width"), of("height"));
  if (part.localName === "circle") path.arc(of("cx"), of("cy"), of("r"), 0, 2 * Math.PI);
  if (part.localName === "line") {
    path.moveTo(of("x1"), of("y1"));
    path.lineTo(of("x2"), of("y2"));
  }
  return path;
};

const alignments: Record<string, CanvasTextAlign> = { start: "left", middle: "center", end: "right" };

const paint = (context: CanvasRenderingContext2D, part: Element): void => {
  const [fill, stroke] = [part.getAttribute("fill") ?? "none", part.getAttribute("stroke") ?? "none"];
  context.fillStyle = fill === "none" ? "transparent" : fill;
  context.strokeStyle = stroke === "none" ? "transparent" : stroke;
  context.lineWidth = number(part, "stroke-width") || 1;
  context.lineJoin = (part.getAttribute("stroke-linejoin") ?? "miter") as CanvasLineJoin;
  context.setLineDash(
    (part.getAttribute("stroke-dasharray") ?? "")
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number),
  );
  if (part.localName === "text") {
    const [weight, size, family] = ["font-weight", "font-size", "font-family"].map((name) =>
      part.getAttribute(name),
    );
    context.font = `${weight ?? "400"} ${size ?? "14"}px ${family ?? "sans-serif"}`;
    context.textAlign = alignments[part.getAttribute("text-anchor") ?? "start"] ?? "left";
    const words = part.textContent;
    if (stroke !== "none") context.strokeText(words, number(part, "x"), number(part, "y"));
    if (fill !== "none") context.fillText(words, number(part, "x"), number(part, "y"));
    return;
  }
  const path = pathOf(part);
  if (fill !== "none") context.fill(path);
  if (stroke !== "none") context.stroke(path);
};

const paintAll = (context: CanvasRenderingContext2D, parent: Element): void => {
  for (const part of parent.children) {
    if (part.localName === "title") continue;
    context.save();
    if (part instanceof SVGGElement) {
      const matrix = part.transform.baseVal.consolidate()?.matrix;
      if (matrix) context.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
      paintAll(context, part);
    } else paint(context, part);
    context.restore();
  }
};

export const paintPicture = (picture: SVGSVGElement, scale: number): Promise<Blob> => {
  const canvas = document.createElement("canvas");
  canvas.width = number(picture, "width") * scale;
  canvas.height = number(picture, "height") * scale;
  const context = canvas.getContext("2d");
  if (!context) return Promise.reject(new Error("canvas"));
  context.scale(scale, scale);
  paintAll(context, picture);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error("canvas"));
    }, "image/png");
  });
};
