using System.Text.Json.Nodes;
using Endeavour.Platform.Database;
using Endeavour.Strategy.Elements;

namespace Endeavour.Strategy.Editing.Elements;

/// <summary>A move is told in the history of what moved. It is no change of its words: whoever edits them meanwhile is not disturbed.</summary>
static class Moves
{
    public static void Note(AppDb db, Element element, Guid? from, int placeBefore, Guid? to, int placeAfter) =>
        db.Note(new(nameof(Element), element.Id.ToString(), Said(from, placeBefore), Said(to, placeAfter)));

    static JsonObject Said(Guid? parent, int place) => new() { ["parentId"] = parent?.ToString(), ["place"] = place };
}
