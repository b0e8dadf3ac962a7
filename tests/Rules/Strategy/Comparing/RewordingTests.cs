using CsCheck;
using Endeavour.Strategy.Comparing;

namespace Endeavour.Tests.Rules.Strategy.Comparing;

/// <summary>What became of a text, word by word: nothing is lost, and what cannot be read in pieces is said whole.</summary>
public sealed class RewordingTests
{
    static readonly string[] Vocabulary = ["health", "gap", "narrow", "by", "2030", "the", "right", "ageing"];

    static readonly Gen<string> Text = Gen.Int[0, 7].Select(at => Vocabulary[at]).Array[0, 30].Select(words => string.Join(' ', words));

    static string Joined(Rewording rewording, PieceKind kind) => Plain(string.Concat(rewording.Pieces.Where(piece => piece.Kind == PieceKind.Same || piece.Kind == kind).Select(piece => piece.Words)));

    static string Plain(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Both_texts_come_back_from_the_pieces_whatever_they_are() => Gen.Select(Text, Text).Sample((before, after) =>
    {
        if (Rewording.Of(before, after) is { } rewording) Assert.Equal((before, after), (Joined(rewording, PieceKind.TakenOut), Joined(rewording, PieceKind.PutIn)));
        else Assert.Equal(before, after);
    });

    [Fact]
    public void One_word_among_many_is_one_piece_out_and_one_in()
    {
        var pieces = Rewording.Of("Narrow the gap in healthy life expectancy by 2030", "Narrow the gap in healthy life expectancy by 2035")!.Pieces;
        Assert.Equal([(PieceKind.Same, "Narrow the gap in healthy life expectancy by "), (PieceKind.TakenOut, "2030"), (PieceKind.PutIn, "2035")], pieces.Select(piece => (piece.Kind, piece.Words)));
    }

    [Fact]
    public void A_text_that_was_written_anew_is_said_whole_before_and_after()
    {
        var pieces = Rewording.Of("Narrow the gap in healthy life expectancy", "Ensure everyone has the right to a dignified death")!.Pieces;
        Assert.Equal([PieceKind.TakenOut, PieceKind.PutIn], pieces.Select(piece => piece.Kind));
    }

    [Fact]
    public void Spaces_and_lines_are_no_change() => Assert.Null(Rewording.Of("Live well\n\nfor longer ", "Live  well for longer"));
}
