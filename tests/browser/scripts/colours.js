// Remember how to measure colours: `paint` gives red, green, blue and alpha of a colour as CSS writes it,
// `contrast` that of two of those by WCAG 2.2, `ground` what an element stands on.
() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const paint = colour => {
    if (!known.has(colour)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      known.set(colour, [...canvas.getImageData(0, 0, 1, 1).data]);
    }
    return known.get(colour);
  };
  const light = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map(part => part / 255)
      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = element => {
    for (let above = element.parentElement; above; above = above.parentElement) {
      const painted = paint(getComputedStyle(above).backgroundColor);
      if (painted[3] === 255) return painted;
    }
    return paint("canvas");
  };
  window.colours = { paint, contrast, ground };
}
