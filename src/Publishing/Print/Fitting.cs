using System.Text.Json;

namespace Endeavour.Publishing.Print;

/// <summary>Makes the letters in a box as large as all of it still fits: the size is halved in until it stands within a hundredth.</summary>
static class Fitting
{
    const double Smallest = 0.4, Largest = 2;

    public static string Script(string box) => FormattableString.Invariant($$"""
        (() => {
          const box = document.querySelector({{JsonSerializer.Serialize(box)}});
          const root = document.documentElement;
          const fits = size => {
            root.style.setProperty('--fit', size);
            const inside = box.firstElementChild;
            return inside.scrollHeight <= box.clientHeight + 1 && inside.scrollWidth <= box.clientWidth + 1;
          };
          let small = {{Smallest}}, large = {{Largest}};
          while (large - small > 0.01) { const middle = (small + large) / 2; if (fits(middle)) small = middle; else large = middle; }
          fits(small);
          return small;
        })()
        """);
}
