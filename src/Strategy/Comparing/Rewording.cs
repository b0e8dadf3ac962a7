using DiffPlex;
using DiffPlex.Chunkers;

namespace Endeavour.Strategy.Comparing;

public enum PieceKind
{
    Same,
    TakenOut,
    PutIn,
}

/// <summary>A run of words that stayed, went or came.</summary>
public sealed record Piece(PieceKind Kind, string Words);

/// <summary>What became of a text, word by word. Where less than half of its words stayed, the two are said one after the other: a text whose every second word is struck through is not readable.</summary>
public sealed record Rewording(string? Before, string? After, IReadOnlyList<Piece> Pieces)
{
    const int LongestInPieces = 20_000;

    /// <summary>None where nothing changed but the spaces.</summary>
    public static Rewording? Of(string? before, string? after)
    {
        var (old, now) = (Plain(before), Plain(after));
        if (old == now) return null;
        if (old is null || now is null || old.Length + now.Length > LongestInPieces) return Whole(old, now);
        var pieces = Pieced(old, now);
        var stayed = pieces.Where(piece => piece.Kind == PieceKind.Same).Sum(piece => Letters(piece.Words));
        return 2 * stayed < Math.Max(Letters(old), Letters(now)) ? Whole(old, now) : new(old, now, pieces);
    }

    static Rewording Whole(string? old, string? now) =>
        new(old, now, [.. new[] { old is null ? null : new Piece(PieceKind.TakenOut, old), now is null ? null : new Piece(PieceKind.PutIn, now) }.OfType<Piece>()]);

    static List<Piece> Pieced(string old, string now)
    {
        var found = Differ.Instance.CreateDiffs(old, now, ignoreWhiteSpace: false, ignoreCase: false, new WordChunker());
        var (pieces, at) = (new List<Piece>(), 0);
        foreach (var block in found.DiffBlocks)
        {
            Add(pieces, PieceKind.Same, found.PiecesOld.Take(at..block.DeleteStartA));
            Add(pieces, PieceKind.TakenOut, found.PiecesOld.Take(block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)));
            Add(pieces, PieceKind.PutIn, found.PiecesNew.Take(block.InsertStartB..(block.InsertStartB + block.InsertCountB)));
            at = block.DeleteStartA + block.DeleteCountA;
        }
        Add(pieces, PieceKind.Same, found.PiecesOld.Skip(at));
        return pieces;
    }

    static void Add(List<Piece> pieces, PieceKind kind, IEnumerable<string> words)
    {
        if (string.Concat(words) is { Length: > 0 } text) pieces.Add(new(kind, text));
    }

    static int Letters(string text) => text.Count(letter => !char.IsWhiteSpace(letter));

    static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
