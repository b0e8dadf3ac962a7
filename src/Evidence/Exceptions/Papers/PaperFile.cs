using System.Text;
using Endeavour.Accounts;
using Endeavour.Evidence.Claims;
using Endeavour.Evidence.Claims.Found;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Http;

namespace Endeavour.Evidence.Exceptions.Papers;

/// <summary>A paper to take elsewhere: its words, its figures, and where they come from.</summary>
static class PaperFile
{
    public static async Task<IResult> Of(int number, ReadPapers read, ReadClaims figures, CurrentPartnership current, CancellationToken cancel)
    {
        if (await read.Find(number, cancel) is not { } paper) return Results.NotFound();
        var signed = paper.SignedAt is { } at ? $"Signed by {paper.SignedAs}, {London.DayOf(at).English}." : $"A draft of {London.DayOf(paper.WrittenAt).English} by {paper.WrittenAs}, not signed.";
        var text = $"# {DraftPaper.Title(current.Value)}\n\n{signed}\n\n{ClaimText.Plain(figures, current.Value, paper.Text, await read.Quoted(paper, cancel))}\n";
        return Results.File(Encoding.UTF8.GetBytes(text), "text/markdown; charset=utf-8", $"{current.Id}-exceptions-{number}.md");
    }
}
